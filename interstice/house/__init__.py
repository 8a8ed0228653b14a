"""The house itself: settings, addresses and what surrounds every request. It knows no act and no rule."""
