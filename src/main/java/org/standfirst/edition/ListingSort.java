package org.standfirst.edition;

/// The sorts of listings, as a snapshot tells them apart.
enum ListingSort {
    MAIN,
    UNDER,
    BY,
    ALL,
    ALL_OF,
    YEAR,
    MONTH,
    DAY;

    static ListingSort of(Listing listing) {
        return switch (listing) {
            case Listing.Main _ -> MAIN;
            case Listing.Under _ -> UNDER;
            case Listing.By _ -> BY;
            case Listing.All _ -> ALL;
            case Listing.AllOf _ -> ALL_OF;
            case Listing.Year _ -> YEAR;
            case Listing.Month _ -> MONTH;
            case Listing.Day _ -> DAY;
        };
    }
}
