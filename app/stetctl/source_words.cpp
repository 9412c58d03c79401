// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/source_words.h"

#include "app/stetctl/arguments.h"
#include "app/stetctl/values_json.h"
#include "core/model/names.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// Whether nothing of the source has to stay in the desk, now or later.
bool mayHaveWords(const Source &source)
{
    return source.terms == SourceTerms::Open && source.embargoUntilMs == 0;
}

} // namespace

QJsonObject libraryRowToJson(const LibraryRow &row, qint64 nowMs)
{
    return {{u"id"_s, row.id.toString()},
            {u"key"_s, row.key},
            {u"type"_s, row.type},
            {u"publisher"_s, row.publisher},
            {u"title"_s, row.title},
            {u"people"_s, row.people},
            {u"terms"_s, nameOf(row.terms)},
            {u"link"_s, nameOf(row.linkState())},
            {u"changed"_s, row.link.awaitsPerson},
            {u"due"_s, isLookDue(row, nowMs)},
            {u"lastLook"_s, timeToJson(row.lastLookMs())},
            {u"lastRead"_s, timeToJson(row.link.readMs)},
            {u"articles"_s, row.articles},
            {u"snapshots"_s, row.snapshots}};
}

QJsonObject snapshotToJson(const Snapshot &snapshot)
{
    return {
        {u"id"_s, snapshot.id.toString()},
        {u"number"_s, snapshot.number},
        {u"way"_s, nameOf(snapshot.way)},
        {u"state"_s, nameOf(snapshot.state)},
        {u"reason"_s, snapshot.reason},
        {u"person"_s, snapshot.person},
        {u"taken"_s, timeToJson(snapshot.takenMs)},
        {u"said"_s, timeToJson(snapshot.saidMs)},
        {u"url"_s, snapshot.url},
        {u"fileName"_s, snapshot.fileName},
        {u"mediaType"_s, snapshot.mediaType},
        {u"charset"_s, snapshot.charset},
        {u"charsetFrom"_s, snapshot.charsetOrigin ? nameOf(*snapshot.charsetOrigin) : QString()},
        {u"sha256"_s, QString::fromLatin1(snapshot.bytesHash)},
        {u"size"_s, snapshot.bytesSize},
        {u"textSha256"_s, QString::fromLatin1(snapshot.textHash)},
        {u"extractor"_s, snapshot.extractor},
        {u"note"_s, snapshot.note}};
}

QJsonObject linkToJson(const LinkHistory &link)
{
    return {{u"state"_s, nameOf(link.state)},
            {u"lastLook"_s, timeToJson(link.lookedMs)},
            {u"lastRead"_s, timeToJson(link.readMs)},
            {u"failures"_s, link.failures},
            {u"changed"_s, link.awaitsPerson}};
}

QJsonObject lookToJson(const SourceLook &look)
{
    return {{u"at"_s, timeToJson(look.atMs)},
            {u"outcome"_s, nameOf(look.outcome)},
            {u"status"_s, look.status},
            {u"detail"_s, look.detail},
            {u"person"_s, look.person}};
}

QJsonObject capturedToJson(const Captured &captured)
{
    QJsonObject json{{u"key"_s, captured.source.key},
                     {u"outcome"_s, nameOf(captured.outcome)},
                     {u"status"_s, captured.status},
                     {u"message"_s, captured.message},
                     {u"link"_s, linkToJson(captured.link)}};
    if (captured.snapshot)
        json.insert(u"snapshot"_s,
                    snapshotToJson(mayHaveWords(captured.source)
                                       ? *captured.snapshot
                                       : withoutWords(*captured.snapshot)));
    return json;
}

QString momentText(qint64 ms)
{
    return ms == 0 ? u"never"_s
                   : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString snapshotLine(const Snapshot &snapshot)
{
    QString line = u"%1  %2  %3, %4  by %5"_s.arg(QString::number(snapshot.number),
                                                  momentText(snapshot.takenMs),
                                                  nameOf(snapshot.way),
                                                  nameOf(snapshot.state),
                                                  visible(snapshot.person));
    if (!snapshot.reason.isEmpty())
        line += u": "_s + visible(snapshot.reason);
    return line;
}

QString capturedLine(const Captured &captured)
{
    QString line = visible(captured.source.key) + u": "_s + nameOf(captured.link.state);
    if (captured.snapshot)
        line += u", snapshot %1"_s.arg(captured.snapshot->number);
    if (!captured.message.isEmpty())
        line += u": "_s + visible(captured.message, 300);
    return line;
}

Snapshot withoutWords(Snapshot snapshot)
{
    snapshot.fileName.clear();
    snapshot.note.clear();
    snapshot.url.clear();
    return snapshot;
}

SourceLook withoutWords(SourceLook look)
{
    look.detail.clear();
    return look;
}

QString whyWordsStay(const Source &source, qint64 nowMs)
{
    if (source.terms == SourceTerms::Confidential)
        return u"A confidential source is a label alone."_s;
    if (source.terms == SourceTerms::Background)
        return u"The words of a background source stay in the desk."_s;
    if (source.embargoUntilMs > nowMs)
        return u"The words of this source are under embargo until %1 (UTC)."_s.arg(
            momentText(source.embargoUntilMs));
    return {};
}

} // namespace stet::ctl
