// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_remarks.h"

#include "core/base/core_words.h"
#include "core/galley/other_citations.h"

#include <QMap>

namespace stet {

namespace {

/// `sentence` for one, `sentences` for several; nothing for none.
void add(QStringList &remarks, qsizetype count, const QString &sentence, const QString &sentences)
{
    if (count > 0)
        remarks.append(count == 1 ? sentence : sentences);
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

    const auto footnotes = int(notes[GalleyNote::What::Footnote]);
    const auto shortCodes = int(notes[GalleyNote::What::ShortCode]);
    const auto links = int(notes[GalleyNote::What::UnsafeLink]);
    QStringList remarks;
    add(remarks,
        citations,
        CoreWords::tr("a citation in another form than [@key] stands as text"),
        CoreWords::tr(
            "%n citations in another form than [@key] stand as text", nullptr, int(citations)));
    add(remarks,
        footnotes,
        CoreWords::tr("a footnote stands as text"),
        CoreWords::tr("%n footnotes and their marks stand as text", nullptr, footnotes));
    add(remarks,
        shortCodes,
        CoreWords::tr("a short code of a site builder stands as text"),
        CoreWords::tr("%n short codes of a site builder stand as text", nullptr, shortCodes));
    // One note a block: how many tags there are nobody counts.
    if (notes[GalleyNote::What::RawHtml] > 0)
        remarks.append(CoreWords::tr("HTML in it stands as text"));
    add(remarks,
        links,
        CoreWords::tr(
            "a link to no web page, mail address or article is left out, its words stand"),
        CoreWords::tr(
            "%n links to no web page, mail address or article are left out, their words stand",
            nullptr,
            links));
    return remarks;
}

QString joinedRemarks(const QStringList &remarks)
{
    QStringList parts = remarks;
    for (QString &part : parts) {
        if (part.endsWith(u'.') && remarks.size() > 1)
            part.chop(1);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace stet
