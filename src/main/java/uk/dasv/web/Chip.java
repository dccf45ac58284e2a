package uk.dasv.web;

import java.io.Serializable;

/** A filter that is in force, in words, and the address of the same list without it. */
public record Chip(String name, String value, String without) implements Serializable {}
