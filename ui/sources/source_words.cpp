// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_words.h"

#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace stet {

namespace {

struct SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::SourceWords)
};

Badge badgeOf(LinkState state)
{
    const QString name = stateName(state);
    using Tone = Badge::Tone;
    switch (state) {
    case LinkState::Live:
        return {QStringLiteral("check"), name, Tone::Green};
    case LinkState::Moved:
        return {QStringLiteral("link"), name, Tone::Blue};
    case LinkState::Drifted:
        return {QStringLiteral("state-corrected"), name, Tone::Amber};
    case LinkState::QuoteMissing:
        return {QStringLiteral("quote"), name, Tone::Red};
    case LinkState::Blocked:
        return {QStringLiteral("lock"), name, Tone::Violet};
    case LinkState::Unreachable:
        return {QStringLiteral("warning"), name, Tone::Amber};
    case LinkState::Dead:
        return {QStringLiteral("error"), name, Tone::Red};
    case LinkState::None:
    case LinkState::Unseen:
        break;
    }
    return {QStringLiteral("clock"), name, Tone::Gray};
}

QString sentenceOf(LinkState state)
{
    switch (state) {
    case LinkState::None:
        return SourceWords::tr("This source has no link.");
    case LinkState::Unseen:
        return SourceWords::tr("Nobody has looked at its link yet.");
    case LinkState::Live:
        return SourceWords::tr("It says what it said.");
    case LinkState::Moved:
        return SourceWords::tr("It says what it said, at another address.");
    case LinkState::Drifted:
        return SourceWords::tr("Its words are not those that were kept.");
    case LinkState::QuoteMissing:
        return SourceWords::tr("Words that an article rests on are gone from it.");
    case LinkState::Blocked:
        return SourceWords::tr("It did not let Stet in, which says nothing about what it says.");
    case LinkState::Unreachable:
        return SourceWords::tr("It could not be reached.");
    case LinkState::Dead:
        break;
    }
    return SourceWords::tr("It was gone in three looks on different days.");
}

QString charsetText(const Snapshot &snapshot)
{
    if (snapshot.charset.isEmpty() || !snapshot.charsetOrigin)
        return snapshot.charset;
    switch (*snapshot.charsetOrigin) {
    case CharsetOrigin::ByteOrderMark:
        return SourceWords::tr("%1, by its byte order mark").arg(snapshot.charset);
    case CharsetOrigin::Header:
        return SourceWords::tr("%1, as it was sent").arg(snapshot.charset);
    case CharsetOrigin::Meta:
        return SourceWords::tr("%1, as the page says").arg(snapshot.charset);
    case CharsetOrigin::Form:
        return SourceWords::tr("%1, by the form of its bytes").arg(snapshot.charset);
    case CharsetOrigin::Fallback:
        break;
    }
    return SourceWords::tr("%1, since nothing says which").arg(snapshot.charset);
}

} // namespace

std::vector<std::pair<QString, QString>> sourceTypes()
{
    return {{QStringLiteral("webpage"), SourceWords::tr("Web page")},
            {QStringLiteral("article-newspaper"), SourceWords::tr("Newspaper article")},
            {QStringLiteral("article-magazine"), SourceWords::tr("Magazine article")},
            {QStringLiteral("article-journal"), SourceWords::tr("Journal article")},
            {QStringLiteral("report"), SourceWords::tr("Report or notice")},
            {QStringLiteral("post"), SourceWords::tr("Post")},
            {QStringLiteral("post-weblog"), SourceWords::tr("Blog post")},
            {QStringLiteral("dataset"), SourceWords::tr("Dataset")},
            {QStringLiteral("book"), SourceWords::tr("Book")},
            {QStringLiteral("chapter"), SourceWords::tr("Chapter")},
            {QStringLiteral("paper-conference"), SourceWords::tr("Conference paper")},
            {QStringLiteral("thesis"), SourceWords::tr("Thesis")},
            {QStringLiteral("legislation"), SourceWords::tr("Law or ruling")},
            {QStringLiteral("patent"), SourceWords::tr("Patent")},
            {QStringLiteral("software"), SourceWords::tr("Software")},
            {QStringLiteral("broadcast"), SourceWords::tr("Broadcast")},
            {QStringLiteral("interview"), SourceWords::tr("Interview")},
            {QStringLiteral("personal_communication"), SourceWords::tr("Letter, e-mail or call")},
            {QStringLiteral("document"), SourceWords::tr("Document")}};
}

QString typeName(const QString &type)
{
    for (const auto &[id, name] : sourceTypes()) {
        if (id == type)
            return name;
    }
    return type;
}

QString stateName(LinkState state)
{
    switch (state) {
    case LinkState::None:
        return SourceWords::tr("no link");
    case LinkState::Unseen:
        return SourceWords::tr("not looked at");
    case LinkState::Live:
        return SourceWords::tr("live");
    case LinkState::Moved:
        return SourceWords::tr("moved");
    case LinkState::Drifted:
        return SourceWords::tr("changed");
    case LinkState::QuoteMissing:
        return SourceWords::tr("quote missing");
    case LinkState::Blocked:
        return SourceWords::tr("blocked");
    case LinkState::Unreachable:
        return SourceWords::tr("out of reach");
    case LinkState::Dead:
        break;
    }
    return SourceWords::tr("gone");
}

std::vector<Badge> badgesFor(LinkState state, bool awaitsPerson)
{
    std::vector<Badge> badges;
    // A refusal or a failure behind a change hides it from nobody.
    if (awaitsPerson && state != LinkState::Drifted && state != LinkState::QuoteMissing)
        badges.push_back(badgeOf(LinkState::Drifted));
    if (state != LinkState::None)
        badges.push_back(badgeOf(state));
    return badges;
}

QString linkSentence(const LibraryRow &row, qint64 nowMs)
{
    const LinkState state = row.linkState();
    QString sentence = sentenceOf(state);
    if (awaitsLook(row, nowMs))
        sentence += u' ' + SourceWords::tr("A person has to look again.");
    if (row.link.awaitsPerson && state != LinkState::Drifted && state != LinkState::QuoteMissing)
        sentence += u' ' + SourceWords::tr("Before that its words had changed.");
    if (const qint64 last = row.lastLookMs(); last > 0)
        sentence += u' ' + SourceWords::tr("Last look: %1.").arg(agoText(last, nowMs));
    return sentence;
}

bool awaitsLook(const LibraryRow &row, qint64 nowMs)
{
    return !row.hasLink && isLookDue(row, nowMs);
}

QString wayName(SnapshotWay way)
{
    switch (way) {
    case SnapshotWay::Fetched:
        return SourceWords::tr("fetched");
    case SnapshotWay::SavedPage:
        return SourceWords::tr("saved page");
    case SnapshotWay::Pdf:
        return SourceWords::tr("PDF");
    case SnapshotWay::Email:
        return SourceWords::tr("e-mail");
    case SnapshotWay::PlainText:
        return SourceWords::tr("plain text");
    case SnapshotWay::Notes:
        return SourceWords::tr("notes");
    case SnapshotWay::Transcript:
        return SourceWords::tr("transcript");
    case SnapshotWay::Scan:
        return SourceWords::tr("scan");
    case SnapshotWay::OwnTest:
        break;
    }
    return SourceWords::tr("own test");
}

QString howGot(const Snapshot &snapshot)
{
    constexpr qsizetype longestAddress = 1'000;
    QStringList parts{wayName(snapshot.way),
                      snapshot.fileName,
                      snapshot.url.left(longestAddress),
                      charsetText(snapshot)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString outcomeName(LookOutcome outcome)
{
    switch (outcome) {
    case LookOutcome::Same:
        return SourceWords::tr("the same words");
    case LookOutcome::Moved:
        return SourceWords::tr("the same words at another address");
    case LookOutcome::Drifted:
        return SourceWords::tr("other words");
    case LookOutcome::QuoteMissing:
        return SourceWords::tr("words that an article rests on are gone");
    case LookOutcome::Blocked:
        return SourceWords::tr("blocked");
    case LookOutcome::Unreachable:
        return SourceWords::tr("out of reach");
    case LookOutcome::Gone:
        break;
    }
    return SourceWords::tr("gone");
}

QString termsName(SourceTerms terms)
{
    switch (terms) {
    case SourceTerms::Open:
        return SourceWords::tr("Open");
    case SourceTerms::Background:
        return SourceWords::tr("Background: its words stay in the desk");
    case SourceTerms::Confidential:
        break;
    }
    return SourceWords::tr("Confidential: a label and nothing else");
}

QString partialDateText(const PartialDate &date)
{
    if (date.year == 0)
        return {};
    if (date.month == 0)
        return QString::number(date.year);
    if (date.day == 0)
        return SourceWords::tr("%1 %2", "a month's name and a year")
            .arg(QLocale().standaloneMonthName(date.month, QLocale::ShortFormat),
                 QString::number(date.year));
    return dayText(QDate(date.year, date.month, date.day));
}

QString momentText(qint64 atMs)
{
    if (atMs <= 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(atMs);
    return SourceWords::tr("%1, %2", "a day and a time")
        .arg(dayText(time.date()), QLocale().toString(time.time(), QLocale::ShortFormat));
}

QString peopleText(const std::vector<SourceAuthor> &authors)
{
    QStringList names;
    for (const SourceAuthor &author : authors) {
        names << (author.literal.isEmpty() ? QString(author.given + u' ' + author.family).trimmed()
                                           : author.literal);
    }
    return names.join(QStringLiteral("; "));
}

} // namespace stet
