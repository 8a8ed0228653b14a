"""Tests of the house: settings, command line, what surrounds requests, and the tooling."""
