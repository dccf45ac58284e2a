package uk.dasv.risk;

/** What sort of risk it is: the categories of the Orange Book, annex 4. */
public enum RiskCategory {
    STRATEGY,
    GOVERNANCE,
    OPERATIONS,
    LEGAL,
    PROPERTY,
    FINANCIAL,
    COMMERCIAL,
    PEOPLE,
    TECHNOLOGY,
    INFORMATION,
    SECURITY,
    PROJECT,
    REPUTATIONAL
}
