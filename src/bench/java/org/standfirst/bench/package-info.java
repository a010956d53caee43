/// Measures single steps of the house by themselves. It is no room: nothing of it is delivered. It is not marked for null,
/// because JMH fills fields after it has made an object.
package org.standfirst.bench;
