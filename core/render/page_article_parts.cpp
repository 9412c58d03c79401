// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/galley/link_filter.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

namespace stet {

namespace {

/// The word for `key` with `value` in its gap.
QString
filledWord(const PageContext &page, const QString &key, QStringView gap, const QString &value)
{
    return filled(page.word(key), gap, value);
}

/// The key under which the languages have the word for a class of correction.
QString correctionWord(CorrectionClass kind)
{
    return kind == CorrectionClass::EditorsNote ? QStringLiteral("editorsNote") : nameOf(kind);
}

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

} // namespace

QString printedNames(const std::vector<Byline> &authors, const Language &language)
{
    QStringList names;
    for (const Byline &author : authors) {
        QString name = singleLine(author.name);
        if (!name.isEmpty() && !author.role.isEmpty())
            name += QStringLiteral(" (") + singleLine(author.role) + u')';
        if (!name.isEmpty())
            names.append(name);
    }
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + u' ' + language.word(QStringLiteral("and")) + u' ' +
           last;
}

void appendHeader(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const Language &language = page.input.language;
    TemplateValues values;
    values.set(field::HeaderCategory, content.category);
    values.set(field::HeaderKind, page.input.kind.name.in(page.language));
    values.set(field::HeaderHeadline, page.title);
    values.set(field::HeaderDek, content.dek);
    if (const QString names = printedNames(content.authors, language); !names.isEmpty())
        values.set(field::HeaderByline, filledWord(page, QStringLiteral("by"), u"{names}", names));
    if (!page.input.checkedBy.isEmpty())
        values.set(field::HeaderCheckedBy,
                   filledWord(page, QStringLiteral("checkedBy"), u"{name}", page.input.checkedBy));
    if (content.published.isValid()) {
        values.set(field::HeaderDay, isoDay(content.published));
        values.set(field::HeaderDate, language.printDate(content.published));
    }
    if (content.modified.isValid() && content.modified != content.published) {
        const QString day = language.printDate(content.modified);
        values.set(field::HeaderUpdatedDay, isoDay(content.modified));
        values.set(field::HeaderUpdated,
                   filledWord(page, QStringLiteral("updated"), u"{date}", day));
    }
    if (const int minutes = page.galley.readingMinutes(language); minutes > 0)
        values.set(field::HeaderMinutes, language.counted(QStringLiteral("minRead"), minutes));
    if (const auto sources = static_cast<qint64>(page.marks.cited().size()); sources > 0)
        values.set(field::HeaderSourceCount,
                   language.counted(QStringLiteral("citedSources"), sources));
    for (size_t i = field::HeaderByline; i < field::HeaderHasMeta; ++i) {
        if (values.has(i)) {
            values.set(field::HeaderHasMeta, "1");
            break;
        }
    }
    page.templates.header.render(out, values);
}

QString leadImageOf(const ArticleContent &content)
{
    return imageFile(content.leadImage).value_or(QString());
}

void appendLead(std::string &out, const PageContext &page)
{
    const QString file = leadImageOf(page.content);
    if (file.isEmpty())
        return;
    TemplateValues values;
    values.set(field::LeadSource, imageAddress(page.input.root, file));
    page.templates.lead.render(out, values);
}

void appendBlock(std::string &out, const PageContext &page, const PlacedBlock &placed)
{
    const Block &block = *placed.block;
    // A heading that is only begun, "##", is no heading to a reader.
    if (block.kind == BlockKind::Heading && block.html.isEmpty() && block.fillings.empty())
        return;
    const std::string_view tag = viewOf(block.tag);
    const std::string_view id = viewOf(placed.id);
    appendAll(out, "<", tag, " id=\"", id, "\"", viewOf(block.attributes), ">");
    page.marks.appendFilled(out, block, id);
    if (block.kind != BlockKind::Rule)
        appendAll(out, "</", tag, ">");
    out += '\n';
}

void appendFacts(std::string &out, const PageContext &page)
{
    const std::vector<Fact> &facts = page.content.facts;
    TemplateValues values;
    for (size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].name.isEmpty() && facts[i].value.isEmpty())
            continue;
        TemplateValues &row = values.addItem(field::FactsRows);
        row.set(field::FactName, facts[i].name);
        row.setHtml(field::FactValue, [&](std::string &html) {
            const std::string prefix = "fact-" + std::to_string(i + 1);
            page.marks.appendFilled(html, parseInline(facts[i].value), prefix);
        });
    }
    if (!values.has(field::FactsRows))
        return;
    values.set(field::FactsCaption, page.word(QStringLiteral("factTable")));
    page.templates.facts.render(out, values);
}

void appendCorrections(std::string &out, const PageContext &page)
{
    const std::vector<Correction> &corrections = page.content.corrections;
    TemplateValues values;
    values.set(field::CorrectionsNotice, publicNotice(page));
    for (size_t i = 0; i < corrections.size(); ++i) {
        const Correction &correction = corrections[i];
        TemplateValues &item = values.addItem(field::CorrectionsItems);
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
    page.templates.corrections.render(out, values);
}

} // namespace stet
