/** The risk register: risks, scores against appetite, treatments and reviews. Depends on plan. */
package uk.dasv.risk;
