"""The limits of the size classes, each set from the day of its regulation on. Rupiah without land and building."""

from datetime import date

from clusters.size_class import Thresholds

SIZE_THRESHOLDS = [
    Thresholds(
        valid_from=date(2016, 9, 1),
        most_workers_of_small=19,
        investment_below_of_small=1_000_000_000,
        most_investment_of_medium=15_000_000_000,
        decree="UU 3/2014 Pasal 102, Permenperin 64/M-IND/PER/7/2016",
    ),
]
