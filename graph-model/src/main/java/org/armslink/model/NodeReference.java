package org.armslink.model;

/** A record by its label and key. */
public record NodeReference(Label label, Key key) {}
