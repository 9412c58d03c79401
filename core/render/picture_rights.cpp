// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/picture_rights.h"

#include "core/galley/figure_title.h"
#include "core/galley/link_filter.h"
#include "core/galley/reading_text.h"
#include "core/render/html_text.h"
#include "core/render/json_writer.h"
#include "core/render/page_pictures.h"

#include <utility>

namespace stet {

namespace {

/// What stands between `start` and the next `end`; empty where there is no such thing.
std::string_view between(std::string_view html, std::string_view start, std::string_view end)
{
    const size_t at = html.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = html.substr(at + start.size());
    return rest.substr(0, rest.find(end));
}

QString wordsIn(std::string_view html)
{
    Block inside;
    inside.html = bytesOf(html);
    return readingText(inside).text.trimmed();
}

void writeRights(JsonWriter &json, const std::string &address, const PictureRights &rights)
{
    json.text("@type", "ImageObject");
    json.text("contentUrl", address);
    json.text("url", address);
    json.text("creditText", rights.credit);
    if (!rights.licenceAddress.empty() || rights.licence.isEmpty()) {
        json.text("license", rights.licenceAddress);
    } else {
        json.beginObject("license");
        json.text("@type", "CreativeWork");
        json.text("name", rights.licence);
        json.endObject();
    }
    json.endObject();
}

using CreditedPicture = std::pair<std::string, PictureRights>; // address on the site

/// The figures in the text that the page shows and of which somebody says whose they are.
std::vector<CreditedPicture> creditedFigures(const PageContext &page)
{
    std::vector<CreditedPicture> figures;
    if (page.permanent.empty())
        return figures;
    const QString site = QString::fromStdString(webAddress(page.input.desk.baseUrl)) + u'/';
    for (const PlacedBlock &placed : page.galley.blocks) {
        const Block &block = *placed.block;
        if (block.kind != BlockKind::Figure || block.images.isEmpty() ||
            !page.input.hasPicture(block.images.first()))
            continue;
        PictureRights rights = figureRights(block);
        if (rights.isSaid())
            figures.emplace_back(
                imageAddress(site, shownFile(page.input.copies, block.images.first())),
                std::move(rights));
    }
    return figures;
}

} // namespace

PictureRights leadRights(const PageContext &page)
{
    PictureRights rights;
    if (leadImageOf(page.content, page.input).isEmpty())
        return rights;
    const QByteArray caption = page.content.leadCaption.toUtf8();
    const std::string_view text = viewOf(caption);
    const FigureTitle title(text);
    const auto credit = text.substr(title.creditStart, title.creditEnd - title.creditStart);
    rights.credit = readingText(parseInline(QString::fromUtf8(bytesOf(credit)))).text.trimmed();
    // As `BlockWriter::writeLicence` has it: plain words, and no link that the filter refuses.
    const std::string_view said = text.substr(title.licenceStart);
    const FigureLicence licence(said);
    const QString address = QString::fromUtf8(bytesOf(licence.address));
    const bool leads = classifyLink(address) == LinkKind::Web;
    rights.licence = QString::fromUtf8(bytesOf(leads ? licence.words : said));
    if (leads)
        rights.licenceAddress = webAddress(address);
    return rights;
}

PictureRights figureRights(const Block &figure)
{
    // As `BlockWriter::writeFigure` writes them.
    const std::string_view html = viewOf(figure.html);
    const std::string_view licence = between(html, "<span class=\"licence\">", "</span>");
    QString address = QString::fromUtf8(bytesOf(between(licence, "href=\"", "\"")));
    address.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return {wordsIn(between(html, "<span class=\"credit\">", "</span>")),
            wordsIn(licence),
            webAddress(address)};
}

void writeImages(JsonWriter &json, const PageContext &page)
{
    const SharePicture picture = sharePicture(page);
    const PictureRights rights = leadRights(page);
    const std::vector<CreditedPicture> figures = creditedFigures(page);
    const bool isCredited = !picture.address.empty() && rights.isSaid();
    if (figures.empty() && !isCredited) {
        json.text("image", picture.address);
        return;
    }
    if (figures.empty()) {
        json.beginObject("image");
        writeRights(json, picture.address, rights);
        return;
    }
    json.beginList("image");
    if (isCredited) {
        json.beginObject();
        writeRights(json, picture.address, rights);
    } else if (!picture.address.empty()) {
        json.item(QString::fromStdString(picture.address));
    }
    for (const auto &[address, said] : figures) {
        json.beginObject();
        writeRights(json, address, said);
    }
    json.endList();
}

} // namespace stet
