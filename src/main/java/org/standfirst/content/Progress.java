package org.standfirst.content;

/// Is told how far a long piece of work has come.
public interface Progress {
    /// Work that nobody watches.
    Progress UNSEEN =
            new Progress() {
                @Override
                public void begin(String stage, long all) {}

                @Override
                public void reached(long done) {}

                @Override
                public void end() {}
            };

    /// A stage of the work begins.
    ///
    /// @param stage what is being done, for example `Reading`
    /// @param all how many there are to do
    void begin(String stage, long all);

    /// So many of this stage are done.
    void reached(long done);

    /// This stage is done.
    void end();
}
