"""The states whose towns this is for: how German is written there, and how one telephones."""

from enum import Enum


class Country(Enum):
    """The state a town is in (ISO 3166-1, two letters); the value is the language of its German (BCP 47)."""

    DE = "de"
    AT = "de-AT"
    CH = "de-CH"

    @property
    def language(self) -> str:
        """What is written there unless a town says otherwise."""
        return str(self.value)

    @property
    def dialled(self) -> str:
        """What stands for the zero of a national number when it is dialled from anywhere (ITU-T E.164)."""
        return {Country.DE: "49", Country.AT: "43", Country.CH: "41"}[self]
