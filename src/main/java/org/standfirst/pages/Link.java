package org.standfirst.pages;

import org.standfirst.content.Address;
import org.standfirst.content.Line;

/// A name, and the page of ours that it leads to.
public record Link(Line label, Address address) {}
