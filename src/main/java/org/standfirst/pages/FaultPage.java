package org.standfirst.pages;

/// Says that something broke, with the number under which we find it in the log.
public record FaultPage(Site site, String number) {}
