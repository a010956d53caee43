/// SQL: connections, transactions, migrations, on SQLite and PostgreSQL alike.
///
/// Statements take parameters only. SQLite calls into native code, which pins virtual threads:
/// whoever uses this room does so on platform threads.
@Room(
        value = "SQL: connections, transactions and migrations, on SQLite and PostgreSQL alike.",
        uses = {"content"})
@NullMarked
package org.standfirst.database;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
