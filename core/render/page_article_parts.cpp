// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/galley/link_filter.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

namespace stet {

namespace {

PagePart partOf(const char *id, QByteArray html)
{
    size_t hash = 0;
    addToHash(hash, html);
    return {id, hashText(hash), std::move(html)};
}

QByteArray
filledWord(const PageContext &page, const QString &key, const char *gap, const QString &value)
{
    QString word = page.input.language.word(key);
    return word.replace(QLatin1String(gap), value).toUtf8();
}

/// The key under which the languages have the word for a class of correction.
QString correctionWord(CorrectionClass kind)
{
    return kind == CorrectionClass::EditorsNote ? QStringLiteral("editorsNote") : nameOf(kind);
}

/// The notice that a page carries whose words no longer stand.
QByteArray publicNotice(const PageContext &page)
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

QByteArray PageContext::word(const QString &key) const
{
    return input.language.word(key).toUtf8();
}

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

PagePart headerPart(const PageContext &page)
{
    const ArticleContent &content = page.input.content;
    const Language &language = page.input.language;
    TemplateValues values(field::HeaderCount);
    std::vector<QByteArray> &texts = values.texts;
    texts[field::HeaderCategory] = content.category.toUtf8();
    texts[field::HeaderKind] = page.input.kind.name.in(page.language).toUtf8();
    texts[field::HeaderHeadline] = content.headline.toUtf8();
    texts[field::HeaderDek] = content.dek.toUtf8();
    if (const QString names = printedNames(content.authors, language); !names.isEmpty())
        texts[field::HeaderByline] = filledWord(page, QStringLiteral("by"), "{names}", names);
    if (!page.input.checkedBy.isEmpty())
        texts[field::HeaderCheckedBy] =
            filledWord(page, QStringLiteral("checkedBy"), "{name}", page.input.checkedBy);
    if (content.published.isValid()) {
        texts[field::HeaderDay] = isoDay(content.published);
        texts[field::HeaderDate] = language.printDate(content.published).toUtf8();
    }
    if (content.modified.isValid() && content.modified != content.published) {
        texts[field::HeaderUpdatedDay] = isoDay(content.modified);
        texts[field::HeaderUpdated] = filledWord(
            page, QStringLiteral("updated"), "{date}", language.printDate(content.modified));
    }
    if (const int minutes = page.input.galley.readingMinutes(language);
        minutes > 0 && !page.withdrawn)
        texts[field::HeaderMinutes] = language.counted(QStringLiteral("minRead"), minutes).toUtf8();
    if (const size_t sources = page.marks.cited().size(); sources > 0)
        texts[field::HeaderSourceCount] =
            language.counted(QStringLiteral("citedSources"), static_cast<qint64>(sources)).toUtf8();
    for (size_t i = field::HeaderByline; i < field::HeaderHasMeta; ++i) {
        if (!texts[i].isEmpty())
            texts[field::HeaderHasMeta] = "1";
    }
    QByteArray html;
    page.templates.header.render(html, values);
    return partOf("header", std::move(html));
}

PagePart leadPart(const PageContext &page)
{
    const QString &file = page.input.content.leadImage;
    if (file.isEmpty() || file.startsWith(QLatin1String("data:")) || !isAllowedImage(file))
        return {};
    TemplateValues values(field::LeadCount);
    values.texts[field::LeadSource] = imageAddress(page.input.root, file);
    QByteArray html;
    page.templates.lead.render(html, values);
    return partOf("lead", std::move(html));
}

PagePart blockPart(const PageContext &page, const PlacedBlock &placed)
{
    const Block &block = *placed.block;
    PagePart part;
    part.id = placed.id;
    QByteArray &html = part.html;
    html.reserve(block.html.size() + 64 + 160 * static_cast<qsizetype>(block.fillings.size()));
    appendAll(html, "<", block.tag, " id=\"", placed.id, "\"", block.attributes, ">");
    size_t hash = 0;
    addToHash(hash, html);
    page.marks.appendFilled(html, block, placed.id, hash);
    if (block.kind != BlockKind::Rule)
        appendAll(html, "</", block.tag, ">");
    html.append('\n');
    part.hash = hashText(hash);
    return part;
}

PagePart factsPart(const PageContext &page)
{
    const std::vector<Fact> &facts = page.input.content.facts;
    TemplateValues values(field::FactsCount);
    values.texts[field::FactsCaption] = page.word(QStringLiteral("factTable"));
    size_t hash = 0;
    addToHash(hash, values.texts[field::FactsCaption]);
    for (size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].name.isEmpty() && facts[i].value.isEmpty())
            continue;
        TemplateValues row(field::FactCount);
        row.texts[field::FactName] = facts[i].name.toUtf8();
        addToHash(hash, row.texts[field::FactName]);
        page.marks.appendFilled(row.texts[field::FactValue],
                                parseInline(facts[i].value),
                                "fact-" + QByteArray::number(static_cast<qulonglong>(i + 1)),
                                hash);
        values.list(field::FactsRows).push_back(std::move(row));
    }
    if (values.list(field::FactsRows).empty())
        return {};
    PagePart part{"facts", hashText(hash), {}};
    page.templates.facts.render(part.html, values);
    return part;
}

PagePart correctionsPart(const PageContext &page)
{
    const std::vector<Correction> &corrections = page.input.content.corrections;
    TemplateValues values(field::CorrectionsCount);
    values.texts[field::CorrectionsName] = page.word(QStringLiteral("corrections"));
    values.texts[field::CorrectionsNotice] = publicNotice(page);
    size_t hash = 0;
    addToHash(hash, values.texts[field::CorrectionsNotice]);
    for (size_t i = 0; i < corrections.size(); ++i) {
        const Correction &correction = corrections[i];
        TemplateValues item(field::CorrectionCount);
        item.texts[field::CorrectionClassId] = nameOf(correction.kind).toUtf8();
        item.texts[field::CorrectionName] =
            page.input.language.word(correctionWord(correction.kind)).toUtf8();
        if (correction.date.isValid()) {
            item.texts[field::CorrectionDay] = isoDay(correction.date);
            item.texts[field::CorrectionDate] =
                page.input.language.printDate(correction.date).toUtf8();
        }
        for (const QByteArray &text : item.texts)
            addToHash(hash, text);
        page.marks.appendFilled(item.texts[field::CorrectionText],
                                parseInline(correction.text),
                                "correction-" + QByteArray::number(static_cast<qulonglong>(i + 1)),
                                hash);
        values.list(field::CorrectionsItems).push_back(std::move(item));
    }
    if (values.list(field::CorrectionsItems).empty() &&
        values.texts[field::CorrectionsNotice].isEmpty())
        return {};
    PagePart part{"corrections", hashText(hash), {}};
    page.templates.corrections.render(part.html, values);
    return part;
}

} // namespace stet
