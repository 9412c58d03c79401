// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// The two notations of a .bib file.
enum class BibDialect {
    BibTeX,  ///< year and month, journal, address, @phdthesis …
    BibLatex ///< date, journaltitle, location, @thesis, @online …
};

/// The CSL type of an entry of `bibType` (lower case) as Zotero and Better BibTeX have it;
/// `subtype` is the field entrysubtype. "document" where the type is not known.
[[nodiscard]] QString cslTypeOfBib(const QString &bibType, const QString &subtype);

[[nodiscard]] bool isKnownBibType(const QString &bibType);

/// How an entry of a CSL type is written; `subtype` goes into entrysubtype, so that the type comes
/// back where one of BibTeX's holds several.
struct BibTypeName
{
    QString type;
    QString subtype;
};

[[nodiscard]] BibTypeName
bibTypeOfCsl(const QString &cslType, const QString &genre, BibDialect dialect);

// Which of CSL's fields one of BibTeX's is depends on the kind of work.
[[nodiscard]] bool isPartOfBook(const QString &cslType);
[[nodiscard]] bool isPeriodicalPart(const QString &cslType);
/// Whether `number` is the work's own and not that in a series.
[[nodiscard]] bool hasOwnNumber(const QString &cslType);

/// The language tag of a name that babel and polyglossia know ("ngerman"), or the text itself.
[[nodiscard]] QString languageTagOf(const QString &babelName);
/// The babel name of a tag; empty where there is none that comes back as the same tag.
[[nodiscard]] QString babelNameOf(const QString &tag);

} // namespace stet
