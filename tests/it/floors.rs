//! The floors of the building: arrows between modules point down only, and a few words stay on their floor.
