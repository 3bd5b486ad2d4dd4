"""Asks web addresses that strangers chose, and survives whatever they answer."""
