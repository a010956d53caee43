package org.standfirst.edition;

/// Is told what is read of an edition: which cells, as [Cells] names them.
interface Reads {
    /// For whoever need not know.
    Reads NOT_NOTED = _ -> {};

    void cell(int cell);

    default void cells(int[] cells) {
        for (int cell : cells) {
            cell(cell);
        }
    }
}
