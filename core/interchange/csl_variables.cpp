// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_json.h"

#include <QSet>

namespace stet {

namespace {

/// The variables of CSL 1.0.2 (appendix IV) without abstract, annote, note, keyword and references,
/// which hold words, and with the names that Zotero and CSL-JSON add.
const QSet<QString> &bibliographicFields()
{
    static const QSet<QString> fields = [] {
        const QString names = QStringLiteral(
            "DOI ISBN ISSN PMCID PMID URL accessed archive archive-place archive_collection "
            "archive_location author authority available-date call-number chair chapter-number "
            "citation-key citation-label citation-number collection-editor collection-number "
            "collection-title compiler composer container-author container-title "
            "container-title-short contributor curator dimensions director division edition editor "
            "editor-translator editorial-director event event-date event-place event-title "
            "executive-producer genre guest host id illustrator interviewer issue issued "
            "journalAbbreviation jurisdiction language license locator medium narrator number "
            "number-of-pages number-of-volumes organizer original-author original-date "
            "original-publisher original-publisher-place original-title page page-first "
            "part-number part-title performer printing-number producer publisher publisher-place "
            "recipient reviewed-author reviewed-genre reviewed-title scale script-writer section "
            "series-creator shortTitle source status submitted supplement-number title "
            "title-short translator type version volume volume-title year-suffix");
        const QStringList list = names.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return fields;
}

/// "Types" of the CSL 1.0.2 specification, appendix III.
const QSet<QString> &types()
{
    static const QSet<QString> known{QStringLiteral("article"),
                                     QStringLiteral("article-journal"),
                                     QStringLiteral("article-magazine"),
                                     QStringLiteral("article-newspaper"),
                                     QStringLiteral("bill"),
                                     QStringLiteral("book"),
                                     QStringLiteral("broadcast"),
                                     QStringLiteral("chapter"),
                                     QStringLiteral("classic"),
                                     QStringLiteral("collection"),
                                     QStringLiteral("dataset"),
                                     QStringLiteral("document"),
                                     QStringLiteral("entry"),
                                     QStringLiteral("entry-dictionary"),
                                     QStringLiteral("entry-encyclopedia"),
                                     QStringLiteral("event"),
                                     QStringLiteral("figure"),
                                     QStringLiteral("graphic"),
                                     QStringLiteral("hearing"),
                                     QStringLiteral("interview"),
                                     QStringLiteral("legal_case"),
                                     QStringLiteral("legislation"),
                                     QStringLiteral("manuscript"),
                                     QStringLiteral("map"),
                                     QStringLiteral("motion_picture"),
                                     QStringLiteral("musical_score"),
                                     QStringLiteral("pamphlet"),
                                     QStringLiteral("paper-conference"),
                                     QStringLiteral("patent"),
                                     QStringLiteral("performance"),
                                     QStringLiteral("periodical"),
                                     QStringLiteral("personal_communication"),
                                     QStringLiteral("post"),
                                     QStringLiteral("post-weblog"),
                                     QStringLiteral("regulation"),
                                     QStringLiteral("report"),
                                     QStringLiteral("review"),
                                     QStringLiteral("review-book"),
                                     QStringLiteral("software"),
                                     QStringLiteral("song"),
                                     QStringLiteral("speech"),
                                     QStringLiteral("standard"),
                                     QStringLiteral("thesis"),
                                     QStringLiteral("treaty"),
                                     QStringLiteral("webpage")};
    return known;
}

} // namespace

bool isCslType(const QString &name)
{
    return types().contains(name);
}

bool isBibliographicField(const QString &name)
{
    return bibliographicFields().contains(name);
}

} // namespace stet
