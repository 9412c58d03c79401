// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/model/names.h"
#include "core/model/words_hash.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"
#include "core/render/site_lists.h"

#include <algorithm>

namespace stet {

namespace {

/// Appends links from a source back to each mark that names it.
void appendBackLinks(std::string &out, const CitationMarks::Cited &cited, std::string_view word)
{
    const bool several = cited.marks.size() > 1;
    if (several)
        out += "\u21a9\ufe0e";
    for (size_t i = 0; i < cited.marks.size(); ++i) {
        const std::string_view start = several ? " <a href=\"#" : "<a href=\"#";
        appendAll(out, start, cited.marks[i], "\" aria-label=\"", word);
        const std::string ordinal = std::to_string(i + 1);
        if (several)
            appendAll(out, " ", ordinal, "\">", ordinal, "</a>");
        else
            out += "\">\u21a9\ufe0e</a>";
    }
}

SourceRole statedRole(const ArticleContent &content, const QString &key)
{
    for (const StatedRole &stated : content.roles) {
        if (stated.key == key)
            return stated.role;
    }
    return SourceRole::Unstated;
}

QString printedAuthors(const Source &source, const Language &language)
{
    constexpr size_t Most = 3;
    QStringList names;
    for (const SourceAuthor &author : source.authors) {
        const QString name = singleLine(
            author.literal.isEmpty() ? author.given + u' ' + author.family : author.literal);
        if (!name.isEmpty())
            names.append(name);
        if (source.authors.size() > Most && !names.isEmpty())
            return names.front() + QStringLiteral(" et al.");
    }
    return joinedNames(std::move(names), language);
}

/// Who says it and since when; nothing of a confidential source, which is a label alone.
void setOrigin(TemplateValues &item, const Source &source, const Language &language)
{
    if (source.terms == SourceTerms::Confidential)
        return;
    const bool byPublisher = !source.publisher.isEmpty();
    item.set(byPublisher ? field::SourcePublisher : field::SourceAuthors,
             printedOrigin(source, language));
    if (const QString date = language.printDate(source.issued); !date.isEmpty()) {
        item.set(field::SourceDate, date);
        item.set(field::SourceDay, machineDate(source.issued));
    }
}

/// Whether the page says that the desk checks again: a promise about pages of another kind needs
/// such pages.
bool promisesRecheck(const PageInput &input)
{
    const Kind &kind = input.kind;
    return kind.recheckKept &&
           (kind.recheckOf == kind.id || input.kindsInUse.contains(kind.recheckOf));
}

/// The day since when every cited source was last found as it was; null where one never was.
QDate allReread(const PageContext &page)
{
    QDate first;
    for (const CitationMarks::Cited &cited : page.marks.cited()) {
        const QDate day = page.input.reread && cited.source != nullptr
                              ? page.input.reread(*cited.source)
                              : QDate();
        if (!day.isValid())
            return {};
        first = first.isValid() ? std::min(first, day) : day;
    }
    return first;
}

/// What is known of the checking, as sentences; empty where nothing is.
QString checkingLine(const PageContext &page)
{
    const Language &language = page.input.language;
    QStringList sentences;
    const auto dated = [&](const QString &key, const QDate &date) {
        sentences.append(filled(language.word(key), u"{date}", language.printDate(date)));
    };
    const auto total = static_cast<int>(page.marks.cited().size());
    if (page.input.keptSources >= 0) {
        const QString kept = filled(language.word(QStringLiteral("sourcesKept")),
                                    u"{n}",
                                    QString::number(page.input.keptSources));
        sentences.append(filled(kept, u"{m}", QString::number(total)));
    }
    if (const QDate reread = allReread(page); reread.isValid())
        dated(QStringLiteral("sourcesReread"), reread);
    const QDate verified = standingVerification(page.content);
    if (verified.isValid() && !page.input.evidenceFell)
        dated(QStringLiteral("lastVerified"), verified);
    if (const QDate next = nextCheckOf(page.content, page.input.kind); next.isValid())
        dated(page.input.overdue ? QStringLiteral("overdue") : QStringLiteral("nextCheck"), next);
    if (sentences.isEmpty())
        return {};
    return sentences.join(QStringLiteral(". ")) + u'.';
}

} // namespace

QString printedOrigin(const Source &source, const Language &language)
{
    if (source.terms == SourceTerms::Confidential)
        return {};
    return source.publisher.isEmpty() ? printedAuthors(source, language) : source.publisher;
}

QDate nextCheckOf(const ArticleContent &content, const Kind &kind)
{
    const QDate verified = standingVerification(content);
    const int days = content.reviewDays > 0 ? content.reviewDays : kind.reviewDays;
    return verified.isValid() && days > 0 ? verified.addDays(days) : QDate();
}

std::string machineDate(const PartialDate &date)
{
    if (const QDate day(date.year, date.month, date.day); day.isValid())
        return isoDay(day);
    const std::string year = QString::number(date.year).rightJustified(4, u'0').toStdString();
    if (date.month < 1 || date.month > 12)
        return year;
    return year + (date.month < 10 ? "-0" : "-") + std::to_string(date.month);
}

void appendSources(std::string &out, const PageContext &page)
{
    const std::vector<CitationMarks::Cited> &cited = page.marks.cited();
    if (cited.empty())
        return;
    const Language &language = page.input.language;
    const auto count = static_cast<qint64>(cited.size());
    TemplateValues values(page.values);
    values.set(field::SourcesHeading, page.word(QStringLiteral("sources")));
    values.set(field::SourcesIntro, page.input.kind.sourcesIntro.in(page.language));
    values.set(field::SourcesTotal, language.counted(QStringLiteral("citedSources"), count) + u'.');
    values.set(field::SourcesChecking, checkingLine(page));
    std::string backWord;
    appendHtmlText(backWord, page.word(QStringLiteral("backToText")));
    for (const CitationMarks::Cited &one : cited) {
        const Source &source = *one.source;
        TemplateValues &item = values.addItem(field::SourcesItems);
        item.set(field::SourceNumber, one.number);
        setOrigin(item, source, language);
        item.set(field::SourceTitle, one.title);
        item.set(field::SourceHref, one.address);
        if (!one.address.empty()) {
            // Robust Links 1.0 (robustlinks.mementoweb.org): the copy, and of when the reference
            // is.
            const PartialDate &seen = source.accessed;
            item.set(field::SourceVersionUrl, webAddress(source.archiveUrl));
            item.set(field::SourceVersionDate, isoDay(QDate(seen.year, seen.month, seen.day)));
            if (item.has(field::SourceVersionUrl) || item.has(field::SourceVersionDate))
                item.set(field::SourceOriginalUrl, one.address);
        }
        SourceRole role = statedRole(page.content, one.key);
        for (const QString &key : one.otherKeys) {
            const SourceRole other = statedRole(page.content, key);
            if (role == SourceRole::Unstated || other == SourceRole::Primary)
                role = other;
        }
        if (role != SourceRole::Unstated) {
            const QString name = nameOf(role);
            item.set(field::SourceRoleId, name);
            item.set(field::SourceRole, page.word(name));
        }
        item.set(field::SourceWordsLanguage, language.wordsTag);
        item.setHtml(field::SourceBacks,
                     [&](std::string &html) { appendBackLinks(html, one, backWord); });
    }
    values.set(field::SourcesWordsLanguage, page.input.language.wordsTag);
    page.templates.sources.render(out, values);
}

void appendTopics(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    if (!page.input.lists)
        return;
    TemplateValues values(page.values);
    const auto addAll = [&](size_t field, ListSubject subject, const QStringList &titles) {
        QStringList known;
        for (const QString &title : titles) {
            const QString name = listName(subject, title);
            if (title.isEmpty() || known.contains(name))
                continue;
            known.append(name);
            TemplateValues &item = values.addItem(field);
            item.set(field::LinkHref, *page.input.lists + listPath(name, 0));
            item.set(field::LinkTitle, singleLine(title));
        }
        return !known.isEmpty();
    };
    const bool authors =
        addAll(field::TopicsAuthors, ListSubject::Author, authorNames(content.authors));
    const bool tags = addAll(field::TopicsTags, ListSubject::Tag, content.tags);
    if (!authors && !tags)
        return;
    if (authors)
        values.set(field::TopicsByWord, page.word(QStringLiteral("moreBy")));
    if (tags)
        values.set(field::TopicsOnWord, page.word(QStringLiteral("moreOn")));
    values.set(field::TopicsName, page.word(QStringLiteral("topics")));
    values.set(field::TopicsWordsLanguage, page.input.language.wordsTag);
    page.templates.topics.render(out, values);
}

namespace {

/// Links to other articles under a word of the page.
void appendLinks(std::string &out,
                 const PageContext &page,
                 const Template &to,
                 const QString &word,
                 const std::vector<PageLink> &links)
{
    if (links.empty())
        return;
    TemplateValues values(page.values);
    values.set(field::NextHeading, page.word(word));
    for (const PageLink &link : links) {
        TemplateValues &item = values.addItem(field::NextLinks);
        item.set(field::LinkHref, link.href);
        item.set(field::LinkTitle,
                 link.title.isEmpty() ? page.word(QStringLiteral("untitled")) : link.title);
        item.set(field::LinkLanguage, link.language);
        item.set(field::LinkLanguageName, link.languageName);
    }
    values.set(field::NextWordsLanguage, page.input.language.wordsTag);
    to.render(out, values);
}

} // namespace

void appendMentions(std::string &out, const PageContext &page)
{
    appendLinks(
        out, page, page.templates.mentions, QStringLiteral("mentionedIn"), page.input.mentionedIn);
}

void appendNext(std::string &out, const PageContext &page)
{
    appendLinks(out, page, page.templates.next, QStringLiteral("readNext"), page.input.readNext);
}

void appendReader(std::string &out, const PageContext &page)
{
    const QString address = singleLine(page.input.desk.address);
    const QString heading = page.input.kind.readerHeading.in(page.language);
    if (address.isEmpty() || heading.isEmpty())
        return;
    constexpr QStringView gap = u"{title}";
    const QString subject = filled(page.word(QStringLiteral("mailSubject")), gap, page.title);
    TemplateValues values(page.values);
    values.setFilled(field::ReaderHeading, heading, gap, page.title);
    QString text = page.input.kind.readerText.in(page.language);
    if (promisesRecheck(page.input))
        text.prepend(page.input.kind.recheckText.in(page.language) + u' ');
    values.setFilled(field::ReaderText, text, gap, page.title);
    values.set(field::ReaderHref, mailtoAddress(address, subject));
    values.set(field::ReaderAddress, address);
    values.set(field::ReaderWordsLanguage, page.input.language.wordsTag);
    page.templates.reader.render(out, values);
}

void appendShare(std::string &out, const PageContext &page)
{
    if (page.permanent.empty())
        return;
    TemplateValues values(page.values);
    values.set(field::ShareHeading, page.word(QStringLiteral("share")));
    std::string title;
    appendPercentEncoded(title, page.title);
    std::string link;
    appendPercentEncoded(link, page.permanent);
    std::string address;
    const auto set = [&](size_t field, const auto &...pieces) {
        address.clear();
        appendAll(address, pieces...);
        values.set(field, address);
    };
    set(field::ShareLinkedIn, "https://www.linkedin.com/sharing/share-offsite/?url=", link);
    set(field::ShareBluesky, "https://bsky.app/intent/compose?text=", title, "%20", link);
    set(field::ShareMail, "mailto:?subject=", title, "&body=", link);
    values.set(field::ShareMailName, page.word(QStringLiteral("email")));
    values.set(field::ShareAddressName, page.word(QStringLiteral("permanentAddress")));
    values.set(field::ShareAddress, page.permanent);
    values.set(field::ShareWordsLanguage, page.input.language.wordsTag);
    page.templates.share.render(out, values);
}

} // namespace stet
