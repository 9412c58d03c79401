// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// A field of a BibTeX entry: its name in lower case and its value as written, in LaTeX, with
/// abbreviations in their place and pieces joined.
struct BibField
{
    QString name;
    QString value;
};

/// An entry of a .bib file. Plain value.
struct BibEntry
{
    int line = 0; ///< of its "@", from 1
    QString type; ///< in lower case
    QString key;  ///< as written; may be empty
    std::vector<BibField> fields;
    QStringList remarks;
    QString refusal; ///< why it cannot be taken; empty where it can
};

/// What a .bib file holds, in its order.
struct BibFile
{
    std::vector<BibEntry> entries;
    QStringList warnings;
};

} // namespace stet
