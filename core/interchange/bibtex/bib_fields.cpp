// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_fields.h"

using namespace Qt::StringLiterals;

namespace stet {

const std::vector<BibMapping> &bibMappings()
{
    using enum BibValue;
    static const std::vector<BibMapping> mappings{
        {"editor"_L1, "editor"_L1, Names},
        {"translator"_L1, "translator"_L1, Names},
        {"bookauthor"_L1, "container-author"_L1, Names},
        {"shorttitle"_L1, "title-short"_L1},
        {"shortjournal"_L1, "container-title-short"_L1},
        {"maintitle"_L1, "volume-title"_L1},
        {"series"_L1, "collection-title"_L1},
        {"volume"_L1, "volume"_L1},
        {"volumes"_L1, "number-of-volumes"_L1},
        {"part"_L1, "part-number"_L1},
        {"issue"_L1, "issue"_L1},
        {"edition"_L1, "edition"_L1},
        {"version"_L1, "version"_L1},
        {"chapter"_L1, "chapter-number"_L1},
        {"pages"_L1, "page"_L1, Pages},
        {"pagetotal"_L1, "number-of-pages"_L1},
        {"location"_L1, "publisher-place"_L1, Text, "address"_L1},
        {"address"_L1, "publisher-place"_L1},
        {"eventtitle"_L1, "event-title"_L1},
        {"venue"_L1, "event-place"_L1},
        {"eventdate"_L1, "event-date"_L1, Date},
        {"origdate"_L1, "original-date"_L1, Date},
        {"origtitle"_L1, "original-title"_L1},
        {"origpublisher"_L1, "original-publisher"_L1},
        {"origlocation"_L1, "original-publisher-place"_L1},
        {"type"_L1, "genre"_L1},
        {"isbn"_L1, "ISBN"_L1},
        {"issn"_L1, "ISSN"_L1},
        {"pmid"_L1, "PMID"_L1},
        {"pmcid"_L1, "PMCID"_L1},
        {"eprint"_L1, "archive_location"_L1, Verbatim},
        {"eprinttype"_L1, "archive"_L1},
        {"archiveprefix"_L1, "archive"_L1},
        {"library"_L1, "call-number"_L1},
        {"pubstate"_L1, "status"_L1},
        {"urldate"_L1, "accessed"_L1, Date},
        {"lastchecked"_L1, "accessed"_L1, Date},
        {"abstract"_L1, "abstract"_L1},
        {"keywords"_L1, "keyword"_L1},
        {"note"_L1, "note"_L1},
        {"annotation"_L1, "annote"_L1, Text, "annote"_L1},
        {"annote"_L1, "annote"_L1},
    };
    return mappings;
}

} // namespace stet
