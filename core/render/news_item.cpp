// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/news_item.h"

#include "core/base/text.h"
#include "core/model/last_change.h"
#include "core/render/citation_marks.h"
#include "core/render/json_writer.h"
#include "core/render/listing.h"
#include "core/render/page_parts.h"
#include "core/render/page_pictures.h"
#include "core/render/shown_article.h"

#include <QSet>
#include <QStringBuilder>

namespace stet {

namespace {

std::string_view pubStatus(PublicState state)
{
    switch (state) {
    case PublicState::None:
        return "withheld";
    case PublicState::Live:
        return "usable";
    case PublicState::Retracted:
    case PublicState::Withdrawn:
        break;
    }
    return "canceled";
}

void writeValue(JsonWriter &json, const char *role, const char *type, std::string_view value)
{
    json.beginObject();
    json.text("role", std::string_view(role));
    json.text("contentType", std::string_view(type));
    json.text("value", value);
    json.endObject();
}

void writeTexts(JsonWriter &json, const PageInput &input, const ShownArticle &shown)
{
    const ArticleContent &content = shown.content();
    QString title = singleLine(content.headline);
    if (title.isEmpty())
        title = input.language.word(QStringLiteral("untitled"));
    json.beginList("headlines");
    writeValue(json, "main", "text/plain", title.toStdString());
    json.endList();
    const QString dek = singleLine(content.dek);
    if (!dek.isEmpty() || !content.corrections.empty()) {
        json.beginList("descriptions");
        if (!dek.isEmpty())
            writeValue(json, "summary", "text/plain", dek.toStdString());
        for (const Correction &correction : content.corrections) {
            const QString text = input.language.word(correctionWord(correction.kind)) % u". " %
                                 readingText(parseInline(correction.text)).text;
            writeValue(json, "correction", "text/plain", text.toStdString());
        }
        json.endList();
    }
    if (shown.galley().blocks.empty())
        return;
    const QString site = QString::fromStdString(webAddress(input.desk.baseUrl)) % u'/';
    std::string body;
    body.reserve(static_cast<size_t>(shown.galley().body.size()) * 5 / 4);
    for (const PlacedBlock &placed : shown.galley().blocks)
        appendPlainBlock(body, *placed.block, site, {input.hasPicture, input.copies}, {});
    json.beginList("bodies");
    json.beginObject();
    json.text("role", "main");
    json.text("contentType", "text/html");
    json.number("wordCount", shown.galley().words);
    json.text("value", body);
    json.endObject();
    json.endList();
}

void writeSubjects(JsonWriter &json, const ArticleContent &content)
{
    QStringList names = content.tags;
    if (!content.category.isEmpty())
        names.prepend(content.category);
    names.removeDuplicates();
    if (names.isEmpty())
        return;
    json.beginList("subjects");
    for (const QString &name : names) {
        json.beginObject();
        json.text("name", name);
        json.endObject();
    }
    json.endList();
}

/// The sources that the text cites, in order of first use.
void writeSources(JsonWriter &json, const PageInput &input, const ShownArticle &shown)
{
    QSet<const Source *> known;
    for (const PlacedBlock &placed : shown.galley().blocks) {
        for (const CiteMark &mark : placed.block->cites) {
            for (const CiteItem &item : mark.items) {
                const Source *const source = input.source(item.key);
                if (!source || known.contains(source))
                    continue;
                if (known.isEmpty())
                    json.beginList("infoSources");
                known.insert(source);
                const bool open = source->terms != SourceTerms::Confidential;
                const QString title = printedTitle(*source, input.language);
                json.beginObject();
                json.text("name",
                          open && !source->publisher.isEmpty()
                              ? QString(source->publisher % u": " % title)
                              : title);
                json.text("uri", sourceAddress(*source));
                json.endObject();
            }
        }
    }
    if (!known.isEmpty())
        json.endList();
}

/// The page, as a rendition of the item.
void writeRendition(JsonWriter &json, const PageInput &input)
{
    const QString &base = input.desk.baseUrl;
    if (base.isEmpty())
        return;
    const ArticleContent &content = input.content;
    json.beginList("renditions");
    json.beginObject();
    json.text("name", "web");
    json.text("href", webAddress(base % u'/' % pagePath(content.kind, content.slug)));
    json.text("contentType", "text/html");
    json.endObject();
    json.endList();
}

std::string dayTime(const QDate &day)
{
    return day.isValid() ? isoDay(day) + "T00:00:00Z" : std::string();
}

} // namespace

void appendPlainBlock(std::string &out,
                      const Block &block,
                      const QString &site,
                      const PictureLooks &pictures,
                      const std::function<QString(const QString &slug)> &articleHref)
{
    if (!block.isShown())
        return;
    const std::string_view html = viewOf(block.html);
    const std::string_view tag = viewOf(block.tag);
    appendAll(out, "<", tag, viewOf(block.attributes), ">");
    if (block.kind == BlockKind::Rule) {
        out += '\n';
        return;
    }
    size_t done = 0;
    for (const Slot &slot : block.fillings) {
        const auto at = static_cast<size_t>(slot.offset);
        out += html.substr(done, at - done);
        done = at;
        if (slot.what == Slot::What::Image) {
            const QString file = block.images.value(slot.index);
            if (pictures.has && !pictures.has(file))
                done = appendWordsOfPicture(out, html, at);
            else
                appendPictureChoice(out, pictureChoice(pictures.copies, file, site));
        }
        if (slot.what != Slot::What::Link || !articleHref)
            continue;
        const WikiLink &link = block.links.at(static_cast<size_t>(slot.index));
        if (const QString href = articleHref(link.slug); !href.isEmpty()) {
            out += " href=\"";
            appendHtmlText(out, href);
            out += '"';
        }
    }
    appendAll(out, html.substr(done), "</", tag, ">\n");
}

std::string newsItem(const PageInput &input, const ArticleId &article)
{
    const ShownArticle shown(input);
    const ArticleContent &content = shown.content();
    const QString &tag = content.language;
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.text("uri", QString(u"urn:uuid:" % article.toString()));
    json.beginObject("standard");
    json.text("name", "ninjs");
    json.text("version", "3.1");
    json.text("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    json.endObject();
    json.text("type", "text");
    json.text("pubStatus", pubStatus(input.publicState));
    json.text("language", isLanguageTag(tag) ? printableTag(tag) : QString());
    json.text("contentCreated", dayTime(content.published));
    json.text("versionCreated",
              dayTime(lastChange(content.published, content.modified, content.corrections)));
    json.text("slugline", content.slug);
    json.text("by", printedNames(content.authors, input.language));
    json.text("copyrightHolder", input.desk.name);
    writeTexts(json, input, shown);
    writeSubjects(json, content);
    writeSources(json, input, shown);
    writeRendition(json, input);
    return out;
}

} // namespace stet
