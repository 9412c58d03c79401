// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/figure_title.h"
#include "core/galley/link_filter.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/listing.h"
#include "core/render/page_parts.h"
#include "core/render/page_pictures.h"
#include "core/render/picture_rights.h"
#include "core/render/site_lists.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// The notice that a page carries whose words no longer stand.
QString publicNotice(const PageContext &page)
{
    switch (page.input.publicState) {
    case PublicState::Retracted:
        return page.word(QStringLiteral("retractedNotice"));
    case PublicState::Withdrawn:
        return page.word(QStringLiteral("withdrawnNotice"));
    case PublicState::None:
    case PublicState::Live:
        break;
    }
    return {};
}

/// Text of a field with the marks of what is verified in it; no value where nothing is.
void setMarked(TemplateValues &values,
               size_t field,
               const PageContext &page,
               const QString &text,
               DraftField of)
{
    std::string html;
    page.evidence.appendText(html, text, of);
    if (!html.empty())
        values.setHtml(field, [&](std::string &out) { out += html; });
}

/// A piece of a caption with its place in it, both in UTF-8.
struct CaptionPiece
{
    size_t start = 0;
    size_t size = 0;

    [[nodiscard]] TextRange placeIn(std::string_view caption) const
    {
        const auto units = [caption](size_t from, size_t length) {
            return QString::fromUtf8(bytesOf(caption.substr(from, length))).size();
        };
        return {units(0, start), units(start, size)};
    }
};

} // namespace

void appendHeader(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const Language &language = page.input.language;
    TemplateValues values(page.values);
    values.set(field::HeaderCategory, content.category);
    if (page.input.lists && !content.category.isEmpty()) {
        values.set(field::HeaderCategoryHref,
                   *page.input.lists +
                       listPath(listName(ListSubject::Category, content.category), 0));
    }
    if (showsWords(page.input.publicState))
        values.set(field::HeaderKind, page.input.kind.name.in(page.language));
    if (values.has(field::HeaderCategory) || values.has(field::HeaderKind))
        values.set(field::HeaderHasLabel, "1");
    values.set(field::HeaderHeadline, page.title);
    values.set(field::HeaderDek, content.dek);
    setMarked(values, field::HeaderMarkedDek, page, content.dek, DraftField::Dek);
    if (page.title == content.headline)
        setMarked(
            values, field::HeaderMarkedHeadline, page, content.headline, DraftField::Headline);
    if (!page.names.isEmpty())
        values.setFilled(
            field::HeaderByline, page.word(QStringLiteral("by")), u"{names}", page.names);
    if (page.input.checkedByAuthor)
        values.set(field::HeaderCheckedBy, page.word(QStringLiteral("checkedByAuthor")));
    else if (!page.input.checkedBy.isEmpty())
        values.setFilled(field::HeaderCheckedBy,
                         page.word(QStringLiteral("checkedBy")),
                         u"{name}",
                         page.input.checkedBy);
    if (content.published.isValid()) {
        values.set(field::HeaderDay, isoDay(content.published));
        values.set(field::HeaderDate, language.printDate(content.published));
    }
    if (content.modified > content.published) {
        const QString day = language.printDate(content.modified);
        values.set(field::HeaderUpdatedDay, isoDay(content.modified));
        values.setFilled(
            field::HeaderUpdated, page.word(QStringLiteral("updated")), u"{date}", day);
    }
    if (const int minutes = page.galley.readingMinutes(language); minutes > 0)
        values.setFilled(field::HeaderMinutes,
                         language.wordFor(QStringLiteral("minRead"), minutes),
                         u"{n}",
                         QString::number(minutes));
    if (const auto sources = static_cast<qint64>(page.marks.cited().size()); sources > 0)
        values.setFilled(field::HeaderSourceCount,
                         language.wordFor(QStringLiteral("citedSources"), sources),
                         u"{n}",
                         QString::number(sources));
    for (size_t i = field::HeaderByline; i < field::HeaderHasMeta; ++i) {
        if (values.has(i)) {
            values.set(field::HeaderHasMeta, "1");
            break;
        }
    }
    values.set(field::HeaderWordsLanguage, language.wordsTag);
    page.templates.header.render(out, values);
}

QString leadImageOf(const ArticleContent &shown, const PageInput &input)
{
    const QString file = imageFile(shown.leadImage).value_or(QString());
    return !file.isEmpty() && input.hasPicture(file) ? file : QString();
}

const PictureCopy *shareCardOf(const ArticleContent &shown, const PageInput &input)
{
    // What the desk took back is not spread by a picture of its words.
    const bool mayHave = input.card && input.publicState == PublicState::Live &&
                         !input.desk.baseUrl.isEmpty() && leadImageOf(shown, input).isEmpty();
    return mayHave ? input.card(shown.headline) : nullptr;
}

void appendLead(std::string &out, const PageContext &page)
{
    const QString file = leadImageOf(page.content, page.input);
    if (file.isEmpty())
        return;
    TemplateValues values(page.values);
    const PictureChoice choice = pictureChoice(page.input.copies, file, page.input.root);
    values.set(field::LeadSource, choice.source);
    values.set(field::LeadSourceSet, choice.sourceSet);
    values.set(field::LeadSizes, choice.sizes);
    values.set(field::LeadWidth, choice.width);
    values.set(field::LeadHeight, choice.height);
    values.set(field::LeadAlt, page.content.leadAlt);
    const QByteArray caption = page.content.leadCaption.toUtf8();
    const FigureTitle title(viewOf(caption));
    const auto set = [&](size_t field, const CaptionPiece &piece, std::string_view prefix) {
        const std::string_view text = viewOf(caption).substr(piece.start, piece.size);
        if (text.empty())
            return;
        values.set(field::LeadHasCaption, "1");
        const Block block = page.evidence.marked(parseInline(QString::fromUtf8(bytesOf(text))),
                                                 DraftField::LeadCaption,
                                                 piece.placeIn(viewOf(caption)));
        values.setHtml(field,
                       [&](std::string &html) { page.marks.appendFilled(html, block, prefix); });
    };
    set(field::LeadCaption, {0, title.captionEnd}, "lead");
    set(field::LeadCredit, {title.creditStart, title.creditEnd - title.creditStart}, "lead-credit");
    const PictureRights rights = leadRights(page);
    if (!rights.licence.isEmpty())
        values.set(field::LeadHasCaption, "1");
    values.set(field::LeadLicence, rights.licence);
    values.set(field::LeadLicenceAddress, rights.licenceAddress);
    page.templates.lead.render(out, values);
}

void appendBlock(std::string &out,
                 const PageContext &page,
                 const PlacedBlock &placed,
                 int headingLevel)
{
    constexpr std::array<std::string_view, 7> headings{"", "h1", "h2", "h3", "h4", "h5", "h6"};
    const Block &block = *placed.block;
    const std::string_view tag =
        headingLevel > 0 ? headings.at(static_cast<size_t>(headingLevel)) : viewOf(block.tag);
    const std::string_view id = viewOf(placed.id);
    appendAll(out, "<", tag, " id=\"", id, "\"", viewOf(block.attributes), ">");
    if (page.evidence.isNone())
        page.marks.appendFilled(out, block, id);
    else
        page.marks.appendFilled(
            out, page.evidence.marked(block, DraftField::Body, placed.range), id);
    if (block.kind != BlockKind::Rule)
        appendAll(out, "</", tag, ">");
    out += '\n';
}

void appendFacts(std::string &out, const PageContext &page)
{
    const std::vector<Fact> &facts = page.content.facts;
    const bool named = std::any_of(
        facts.begin(), facts.end(), [](const Fact &fact) { return !fact.name.isEmpty(); });
    TemplateValues values(page.values);
    for (size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].name.isEmpty() && facts[i].value.isEmpty())
            continue;
        TemplateValues &row = values.addItem(field::FactsRows);
        row.set(field::FactName, facts[i].name);
        if (named)
            row.set(field::FactSpan, QStringLiteral("2"));
        const QString &value = facts[i].value;
        const Block block = page.evidence.marked(parseInline(value),
                                                 DraftField::Facts,
                                                 {facts[i].name.size() + 1, value.size()},
                                                 int(i));
        row.setHtml(field::FactValue, [&](std::string &html) {
            const std::string prefix = "fact-" + std::to_string(i + 1);
            page.marks.appendFilled(html, block, prefix);
        });
    }
    if (!values.has(field::FactsRows))
        return;
    values.set(field::FactsCaption, page.word(QStringLiteral("factTable")));
    values.set(field::FactsWordsLanguage, page.input.language.wordsTag);
    page.templates.facts.render(out, values);
}

void appendCorrections(std::string &out, const PageContext &page)
{
    const std::vector<Correction> &corrections = page.content.corrections;
    TemplateValues values(page.values);
    values.set(field::CorrectionsNotice, publicNotice(page));
    for (size_t i = 0; i < corrections.size(); ++i) {
        const Correction &correction = corrections[i];
        TemplateValues &item = values.addItem(field::CorrectionsItems);
        item.set(field::CorrectionWordsLanguage, page.input.language.wordsTag);
        item.set(field::CorrectionClassId, nameOf(correction.kind));
        item.set(field::CorrectionName, page.word(correctionWord(correction.kind)));
        if (correction.date.isValid()) {
            item.set(field::CorrectionDay, isoDay(correction.date));
            item.set(field::CorrectionDate, page.input.language.printDate(correction.date));
        }
        item.setHtml(field::CorrectionText, [&](std::string &html) {
            const std::string prefix = "correction-" + std::to_string(i + 1);
            page.marks.appendFilled(html, parseInline(correction.text), prefix);
        });
    }
    if (!values.has(field::CorrectionsItems) && !values.has(field::CorrectionsNotice))
        return;
    values.set(field::CorrectionsName, page.word(QStringLiteral("corrections")));
    values.set(field::CorrectionsWordsLanguage, page.input.language.wordsTag);
    page.templates.corrections.render(out, values);
}

} // namespace stet
