// SPDX-License-Identifier: GPL-3.0-or-later
// A page's facts for machines, in the words of schema.org.
#include "core/base/text.h"
#include "core/model/last_change.h"
#include "core/model/words_hash.h"
#include "core/render/html_text.h"
#include "core/render/json_writer.h"
#include "core/render/page_parts.h"
#include "core/render/picture_rights.h"
#include "core/render/site_lists.h"

#include <QStringBuilder>

namespace stet {

namespace {

/// The address of a file of the site; empty where the desk has none.
std::string siteAddress(const PageContext &page, const QString &path)
{
    const QString &base = page.input.desk.baseUrl;
    return base.isEmpty() || !page.input.lists ? std::string() : webAddress(base % u'/' % path);
}

void writeAuthors(JsonWriter &json, const PageContext &page)
{
    bool any = false;
    for (const Byline &author : page.content.authors) {
        const QString name = singleLine(author.name);
        if (name.isEmpty())
            continue;
        if (!any)
            json.beginList("author");
        any = true;
        json.beginObject();
        json.text("@type", "Person");
        json.text("name", name);
        json.text("jobTitle", author.role);
        json.text("url", siteAddress(page, listPath(listName(ListSubject::Author, name), 0)));
        json.endObject();
    }
    if (any)
        json.endList();
}

void writePublisher(JsonWriter &json, const PageContext &page)
{
    const DeskSettings &desk = page.input.desk;
    if (desk.name.isEmpty())
        return;
    json.beginObject("publisher");
    json.text("@type", "NewsMediaOrganization");
    json.text("name", desk.name);
    json.text("url", webAddress(desk.baseUrl));
    json.text("email", desk.address);
    if (!desk.policy.isEmpty())
        json.text("verificationFactCheckingPolicy", siteAddress(page, policyPath()));
    json.text("correctionsPolicy", siteAddress(page, listPath(correctionsName(), 0)));
    json.endObject();
}

void writeCitations(JsonWriter &json, const std::vector<CitationMarks::Cited> &all)
{
    if (all.empty())
        return;
    json.beginList("citation");
    for (const CitationMarks::Cited &cited : all) {
        const Source &source = *cited.source;
        json.beginObject();
        json.text("@type", "CreativeWork");
        json.text("name", cited.title);
        if (source.terms != SourceTerms::Confidential) {
            if (!source.publisher.isEmpty()) {
                json.beginObject("publisher");
                json.text("@type", "Organization");
                json.text("name", source.publisher);
                json.endObject();
            }
            if (source.issued.year > 0)
                json.text("datePublished", machineDate(source.issued));
        }
        json.text("url", cited.address);
        json.endObject();
    }
    json.endList();
}

void writeCorrections(JsonWriter &json, const std::vector<Correction> &corrections)
{
    if (corrections.empty())
        return;
    json.beginList("correction");
    for (const Correction &correction : corrections) {
        json.beginObject();
        json.text("@type", "CorrectionComment");
        json.text("text", readingText(parseInline(correction.text)).text);
        json.text("datePublished", isoDay(correction.date));
        json.endObject();
    }
    json.endList();
}

/// What a page is about that is a thing of its own: of a tool the program. Kinds name its type
/// ("about"), the headline names the thing.
void writeSubject(JsonWriter &json, const PageContext &page)
{
    const QString type = page.input.kind.document.value(QLatin1StringView("about")).toString();
    if (type.isEmpty() || !showsWords(page.input.publicState))
        return;
    json.beginObject("about");
    json.text("@type", type);
    json.text("name", page.title);
    json.text("applicationCategory",
              type == u"SoftwareApplication" ? QStringView(page.content.category) : QStringView());
    json.endObject();
}

/// The page itself: when it was looked at last, and the way to it from the site's front page.
void writePage(JsonWriter &json, const PageContext &page)
{
    if (page.permanent.empty())
        return;
    json.beginObject("mainEntityOfPage");
    json.text("@type", "WebPage");
    json.text("@id", page.permanent);
    json.text("lastReviewed", isoDay(standingVerification(page.content)));
    const std::string front = siteAddress(page, {});
    if (front.empty()) {
        json.endObject();
        return;
    }
    json.beginObject("breadcrumb");
    json.text("@type", "BreadcrumbList");
    json.beginList("itemListElement");
    int position = 0;
    const auto step = [&](const QString &name, const std::string &address) {
        json.beginObject();
        json.text("@type", "ListItem");
        json.number("position", ++position);
        json.text("name", name);
        json.text("item", address);
        json.endObject();
    };
    const QString &site = page.input.desk.name;
    step(site.isEmpty() ? page.word(QStringLiteral("index")) : singleLine(site), front);
    if (const QString &category = page.content.category; !category.isEmpty())
        step(category, siteAddress(page, listPath(listName(ListSubject::Category, category), 0)));
    step(page.title, page.permanent);
    json.endList();
    json.endObject();
    json.endObject();
}

std::string_view workStatus(PublicState state)
{
    switch (state) {
    case PublicState::Retracted:
        return "Retracted";
    case PublicState::Withdrawn:
        return "Withdrawn";
    case PublicState::None:
    case PublicState::Live:
        break;
    }
    return {};
}

void writeArticle(JsonWriter &json, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const QString &type = page.input.kind.schemaType;
    json.beginObject();
    json.text("@context", "https://schema.org");
    json.text("@type", type.isEmpty() ? QStringView(u"Article") : QStringView(type));
    json.text("headline", content.headline);
    json.text("description", content.dek);
    json.text("inLanguage", page.tag);
    json.text("articleSection", content.category);
    json.text("keywords", content.tags.join(QStringLiteral(", ")));
    json.text("datePublished", isoDay(content.published));
    json.text("dateModified",
              isoDay(lastChange(content.published, content.modified, content.corrections)));
    json.text("creativeWorkStatus", workStatus(page.input.publicState));
    if (page.galley.words > 0)
        json.number("wordCount", page.galley.words);
    writeImages(json, page);
    writeAuthors(json, page);
    writePublisher(json, page);
    json.text("url", page.permanent);
    writePage(json, page);
    writeSubject(json, page);
    writeCitations(json, page.marks.cited());
    writeCorrections(json, content.corrections);
    json.endObject();
}

} // namespace

void appendStructuredData(std::string &out, const PageContext &page)
{
    const std::vector<ReviewedClaim> reviews = shownReviews(page);
    // What is reviewed is not the article, so the reviews stand beside it.
    if (!reviews.empty())
        out += '[';
    JsonWriter json(out);
    writeArticle(json, page);
    if (reviews.empty())
        return;
    writeClaimReviews(json, page, reviews);
    out += ']';
}

} // namespace stet
