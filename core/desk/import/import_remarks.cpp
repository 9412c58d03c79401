// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_remarks.h"

#include "core/galley/other_citations.h"

#include <QMap>

namespace stet {

namespace {

/// `sentence` for one, `sentences` for several, whose number goes into %1; nothing for none.
void add(QStringList &remarks, qsizetype count, const char *sentence, const char *sentences)
{
    if (count == 1)
        remarks.append(QString::fromLatin1(sentence));
    else if (count > 1)
        remarks.append(QString::fromLatin1(sentences).arg(count));
}

} // namespace

QStringList importRemarks(const Galley &galley)
{
    QMap<GalleyNote::What, qsizetype> notes;
    for (const PlacedBlock &placed : galley.blocks) {
        for (const GalleyNote &note : placed.block->notes)
            ++notes[note.what];
    }
    qsizetype citations = notes[GalleyNote::What::NoCitation];
    for (const OtherCitation &other : otherCitations(galley))
        citations += other.inBrackets ? 1 : 0;

    QStringList remarks;
    add(remarks,
        citations,
        "a citation in another form than [@key] stands as text",
        "%1 citations in another form than [@key] stand as text");
    add(remarks,
        notes[GalleyNote::What::Footnote],
        "a footnote stands as text",
        "%1 footnotes and their marks stand as text");
    add(remarks,
        notes[GalleyNote::What::ShortCode],
        "a short code of a site builder stands as text",
        "%1 short codes of a site builder stand as text");
    // One note a block: how many tags there are nobody counts.
    add(remarks, notes[GalleyNote::What::RawHtml] > 0 ? 1 : 0, "HTML in it stands as text", "");
    add(remarks,
        notes[GalleyNote::What::UnsafeLink],
        "a link to no web page, mail address or article is left out, its words stand",
        "%1 links to no web page, mail address or article are left out, their words stand");
    return remarks;
}

} // namespace stet
