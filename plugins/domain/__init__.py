"""What the project is about, without a disk, a clock or a library.

Glossary: Meldung/Announcement · Termin/Event · Ortsteil/District · Thema/Topic · Gültigkeit/Validity ·
Änderung/Revision · Aufhebung/Withdrawal · Dringlichkeit/Urgency · Kopf/front matter · Kanal/channel ·
Hinweis/hint · Stadt/Town.
"""
