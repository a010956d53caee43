package org.standfirst.database;

/// Has hold of a number that nobody else can have meanwhile, in this process or, on a database that
/// several share, in another.
@FunctionalInterface
public interface Hold extends AutoCloseable {
    @Override
    void close();
}
