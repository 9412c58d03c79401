// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

#include <QUrl>

namespace stet {

namespace {

PagePart renderedPart(const char *id, const Template &make, const TemplateValues &values)
{
    PagePart part{id, {}, {}};
    make.render(part.html, values);
    size_t hash = 0;
    addToHash(hash, part.html);
    part.hash = hashText(hash);
    return part;
}

/// Links from a source back to each mark that names it.
QByteArray backLinks(const CitationMarks::Cited &cited, const QByteArray &word)
{
    QByteArray out;
    const bool several = cited.marks.size() > 1;
    if (several)
        out.append("\u21a9\ufe0e");
    for (size_t i = 0; i < cited.marks.size(); ++i) {
        const QByteArray ordinal = QByteArray::number(static_cast<qulonglong>(i + 1));
        appendAll(out,
                  several ? " <a href=\"#" : "<a href=\"#",
                  cited.marks[i],
                  "\" aria-label=\"",
                  word);
        if (several)
            appendAll(out, " ", ordinal, "\">", ordinal, "</a>");
        else
            out.append("\">\u21a9\ufe0e</a>");
    }
    return out;
}

SourceRole statedRole(const ArticleContent &content, const QString &key)
{
    for (const StatedRole &stated : content.roles) {
        if (stated.key == key)
            return stated.role;
    }
    return SourceRole::Unstated;
}

/// What is known of the checking, as sentences; empty where nothing is.
QByteArray checkingLine(const PageContext &page)
{
    const Language &language = page.input.language;
    QStringList sentences;
    const auto dated = [&](const QString &key, const QDate &date) {
        sentences.append(
            language.word(key).replace(QLatin1String("{date}"), language.printDate(date)));
    };
    const auto total = static_cast<int>(page.marks.cited().size());
    if (page.input.keptSources >= 0) {
        sentences.append(language.word(QStringLiteral("sourcesKept"))
                             .replace(QLatin1String("{n}"), QString::number(page.input.keptSources))
                             .replace(QLatin1String("{m}"), QString::number(total)));
    }
    if (page.input.sourcesReread.isValid())
        dated(QStringLiteral("sourcesReread"), page.input.sourcesReread);
    if (const QDate verified = page.input.content.lastVerified; verified.isValid()) {
        dated(QStringLiteral("lastVerified"), verified);
        const int days = page.input.content.reviewDays > 0 ? page.input.content.reviewDays
                                                           : page.input.kind.reviewDays;
        if (days > 0)
            dated(QStringLiteral("nextCheck"), verified.addDays(days));
    }
    if (sentences.isEmpty())
        return {};
    return (sentences.join(QStringLiteral(". ")) + u'.').toUtf8();
}

} // namespace

PagePart sourcesPart(const PageContext &page)
{
    const std::vector<CitationMarks::Cited> &cited = page.marks.cited();
    if (cited.empty())
        return {};
    const Language &language = page.input.language;
    TemplateValues values(field::SourcesCount);
    values.texts[field::SourcesHeading] = page.word(QStringLiteral("sources"));
    values.texts[field::SourcesIntro] = page.input.kind.sourcesIntro.in(page.language).toUtf8();
    values.texts[field::SourcesTotal] =
        (language.counted(QStringLiteral("citedSources"), static_cast<qint64>(cited.size())) + u'.')
            .toUtf8();
    values.texts[field::SourcesChecking] = checkingLine(page);
    const QByteArray backWord = escapedUtf8(language.word(QStringLiteral("backToText")));
    std::vector<TemplateValues> &items = values.list(field::SourcesItems);
    items.reserve(cited.size());
    for (size_t i = 0; i < cited.size(); ++i) {
        const Source &source = *cited[i].source;
        TemplateValues &item = items.emplace_back(field::SourceCount);
        item.texts[field::SourceNumber] = cited[i].number;
        if (source.terms != SourceTerms::Confidential)
            item.texts[field::SourcePublisher] = source.publisher.toUtf8();
        item.texts[field::SourceTitle] = cited[i].title;
        item.texts[field::SourceHref] = cited[i].address;
        const SourceRole role = statedRole(page.input.content, cited[i].key);
        if (role != SourceRole::Unstated) {
            const QString name = nameOf(role);
            item.texts[field::SourceRoleId] = name.toUtf8();
            item.texts[field::SourceRole] = language.word(name).toUtf8();
        }
        item.texts[field::SourceBacks] = backLinks(cited[i], backWord);
    }
    return renderedPart("sources", page.templates.sources, values);
}

PagePart nextPart(const PageContext &page)
{
    if (page.input.readNext.empty())
        return {};
    TemplateValues values(field::NextCount);
    values.texts[field::NextHeading] = page.word(QStringLiteral("readNext"));
    for (const PageLink &link : page.input.readNext) {
        TemplateValues &item = values.list(field::NextLinks).emplace_back(field::LinkCount);
        item.texts[field::LinkHref] = link.href.toUtf8();
        item.texts[field::LinkTitle] = link.title.toUtf8();
    }
    return renderedPart("next", page.templates.next, values);
}

PagePart readerPart(const PageContext &page)
{
    const QString address = singleLine(page.input.desk.address);
    QString heading = page.input.kind.readerHeading.in(page.language);
    if (address.isEmpty() || heading.isEmpty())
        return {};
    QString text = page.input.kind.readerText.in(page.language);
    QString subject = page.input.language.word(QStringLiteral("mailSubject"));
    for (QString *filled : {&heading, &text, &subject})
        filled->replace(QLatin1String("{title}"), page.title);
    TemplateValues values(field::ReaderCount);
    values.texts[field::ReaderHeading] = heading.toUtf8();
    values.texts[field::ReaderText] = text.toUtf8();
    values.texts[field::ReaderHref] = mailtoAddress(address, subject);
    values.texts[field::ReaderAddress] = address.toUtf8();
    return renderedPart("reader", page.templates.reader, values);
}

PagePart sharePart(const PageContext &page)
{
    if (page.permanent.isEmpty())
        return {};
    const QByteArray encoded = QUrl::toPercentEncoding(page.permanent);
    TemplateValues values(field::ShareCount);
    values.texts[field::ShareHeading] = page.word(QStringLiteral("share"));
    values.texts[field::ShareLinkedIn] =
        "https://www.linkedin.com/sharing/share-offsite/?url=" + encoded;
    values.texts[field::ShareBluesky] =
        "https://bsky.app/intent/compose?text=" + QUrl::toPercentEncoding(page.title) + "%20" +
        encoded;
    values.texts[field::ShareMail] = mailtoAddress({}, page.title, page.permanent);
    values.texts[field::ShareMailName] = page.word(QStringLiteral("email"));
    values.texts[field::ShareAddressName] = page.word(QStringLiteral("permanentAddress"));
    values.texts[field::ShareAddress] = page.permanent.toUtf8();
    return renderedPart("share", page.templates.share, values);
}

} // namespace stet
