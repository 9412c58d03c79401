// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/snapshot.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int snapshotFormat = 1;
constexpr int lookFormat = 1;

constexpr std::array ways = {SnapshotWay::Fetched,
                             SnapshotWay::SavedPage,
                             SnapshotWay::Pdf,
                             SnapshotWay::Email,
                             SnapshotWay::PlainText,
                             SnapshotWay::Notes,
                             SnapshotWay::Transcript,
                             SnapshotWay::Scan,
                             SnapshotWay::OwnTest};
constexpr std::array linkStates = {LinkState::None,
                                   LinkState::Unseen,
                                   LinkState::Live,
                                   LinkState::Moved,
                                   LinkState::Drifted,
                                   LinkState::QuoteMissing,
                                   LinkState::Blocked,
                                   LinkState::Unreachable,
                                   LinkState::Dead};
constexpr std::array outcomes = {LookOutcome::Same,
                                 LookOutcome::Moved,
                                 LookOutcome::Drifted,
                                 LookOutcome::QuoteMissing,
                                 LookOutcome::Blocked,
                                 LookOutcome::Unreachable,
                                 LookOutcome::Gone};
constexpr std::array runKinds = {
    RunKind::Main, RunKind::Boilerplate, RunKind::Navigation, RunKind::Hidden};

QString nameOf(RunKind kind)
{
    switch (kind) {
    case RunKind::Main:
        return u"main"_s;
    case RunKind::Boilerplate:
        return u"boilerplate"_s;
    case RunKind::Navigation:
        return u"navigation"_s;
    case RunKind::Hidden:
        return u"hidden"_s;
    }
    return {};
}

RunKind runKindFrom(const QString &name)
{
    for (const RunKind kind : runKinds) {
        if (name == nameOf(kind))
            return kind;
    }
    return RunKind::Boilerplate; // what a later version marks is no main text to this one
}

void put(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

} // namespace

QString nameOf(SnapshotWay way)
{
    switch (way) {
    case SnapshotWay::Fetched:
        return u"fetched"_s;
    case SnapshotWay::SavedPage:
        return u"saved_page"_s;
    case SnapshotWay::Pdf:
        return u"pdf"_s;
    case SnapshotWay::Email:
        return u"email"_s;
    case SnapshotWay::PlainText:
        return u"text"_s;
    case SnapshotWay::Notes:
        return u"notes"_s;
    case SnapshotWay::Transcript:
        return u"transcript"_s;
    case SnapshotWay::Scan:
        return u"scan"_s;
    case SnapshotWay::OwnTest:
        return u"own_test"_s;
    }
    return {};
}

std::optional<SnapshotWay> snapshotWayFrom(const QString &name)
{
    for (const SnapshotWay way : ways) {
        if (name == nameOf(way))
            return way;
    }
    return std::nullopt;
}

QString nameOf(SnapshotState state)
{
    switch (state) {
    case SnapshotState::Kept:
        return u"kept"_s;
    case SnapshotState::Blocked:
        return u"blocked"_s;
    case SnapshotState::NoText:
        return u"no_text"_s;
    }
    return {};
}

SnapshotState snapshotStateFrom(const QString &name)
{
    for (const SnapshotState state : {SnapshotState::Kept, SnapshotState::NoText}) {
        if (name == nameOf(state))
            return state;
    }
    return SnapshotState::Blocked; // what nobody knows is no evidence
}

QString nameOf(LinkState state)
{
    switch (state) {
    case LinkState::None:
        return u"none"_s;
    case LinkState::Unseen:
        return u"unseen"_s;
    case LinkState::Live:
        return u"live"_s;
    case LinkState::Moved:
        return u"moved"_s;
    case LinkState::Drifted:
        return u"drifted"_s;
    case LinkState::QuoteMissing:
        return u"quote_missing"_s;
    case LinkState::Blocked:
        return u"blocked"_s;
    case LinkState::Unreachable:
        return u"unreachable"_s;
    case LinkState::Dead:
        return u"dead"_s;
    }
    return {};
}

std::optional<LinkState> linkStateFrom(const QString &name)
{
    for (const LinkState state : linkStates) {
        if (name == nameOf(state))
            return state;
    }
    return std::nullopt;
}

QString nameOf(LookOutcome outcome)
{
    switch (outcome) {
    case LookOutcome::Same:
        return u"same"_s;
    case LookOutcome::Moved:
        return u"moved"_s;
    case LookOutcome::Drifted:
        return u"drifted"_s;
    case LookOutcome::QuoteMissing:
        return u"quote_missing"_s;
    case LookOutcome::Blocked:
        return u"blocked"_s;
    case LookOutcome::Unreachable:
        return u"unreachable"_s;
    case LookOutcome::Gone:
        return u"gone"_s;
    }
    return {};
}

LookOutcome lookOutcomeFrom(const QString &name)
{
    for (const LookOutcome outcome : outcomes) {
        if (name == nameOf(outcome))
            return outcome;
    }
    return LookOutcome::Unreachable;
}

QJsonObject toJson(const SourceLook &look)
{
    QJsonObject json{{u"format"_s, lookFormat},
                     {u"source"_s, look.source.toString()},
                     {u"atMs"_s, look.atMs},
                     {u"outcome"_s, nameOf(look.outcome)},
                     {u"status"_s, look.status},
                     {u"person"_s, look.person}};
    put(json, "detail"_L1, look.detail);
    if (!look.snapshot.isNull())
        json.insert("snapshot"_L1, look.snapshot.toString());
    return json;
}

SourceLook sourceLookFromJson(const QJsonObject &json)
{
    SourceLook look;
    look.source = SourceId::fromString(json.value("source"_L1).toString());
    look.atMs = json.value("atMs"_L1).toInteger();
    look.outcome = lookOutcomeFrom(json.value("outcome"_L1).toString());
    look.status = json.value("status"_L1).toInt();
    look.detail = json.value("detail"_L1).toString();
    look.snapshot = SnapshotId::fromString(json.value("snapshot"_L1).toString());
    look.person = json.value("person"_L1).toString();
    return look;
}

QJsonObject toJson(const LinkHistory &history)
{
    QJsonObject json{{u"state"_s, nameOf(history.state)}};
    for (const auto &[name, number] : {std::pair("lookedMs"_L1, history.lookedMs),
                                       std::pair("readMs"_L1, history.readMs),
                                       std::pair("failures"_L1, qint64(history.failures)),
                                       std::pair("failedMs"_L1, history.failedMs)}) {
        if (number != 0)
            json.insert(name, number);
    }
    if (!history.baseline.isNull())
        json.insert("baseline"_L1, history.baseline.toString());
    if (history.awaitsPerson)
        json.insert("awaitsPerson"_L1, true);
    return json;
}

LinkHistory linkHistoryFromJson(const QJsonObject &json)
{
    LinkHistory history;
    history.state = linkStateFrom(json.value("state"_L1).toString()).value_or(LinkState::Unseen);
    history.lookedMs = json.value("lookedMs"_L1).toInteger();
    history.readMs = json.value("readMs"_L1).toInteger();
    history.failures = json.value("failures"_L1).toInt();
    history.failedMs = json.value("failedMs"_L1).toInteger();
    history.baseline = SnapshotId::fromString(json.value("baseline"_L1).toString());
    history.awaitsPerson = json.value("awaitsPerson"_L1).toBool();
    return history;
}

QJsonObject toJson(const Snapshot &snapshot)
{
    QJsonObject json{{u"format"_s, snapshotFormat},
                     {u"id"_s, snapshot.id.toString()},
                     {u"source"_s, snapshot.source.toString()},
                     {u"number"_s, snapshot.number},
                     {u"way"_s, nameOf(snapshot.way)},
                     {u"state"_s, nameOf(snapshot.state)},
                     {u"person"_s, snapshot.person},
                     {u"takenMs"_s, snapshot.takenMs},
                     {u"text"_s, QString::fromLatin1(snapshot.textHash)},
                     {u"extractor"_s, snapshot.extractor}};
    put(json, "reason"_L1, snapshot.reason);
    put(json, "url"_L1, snapshot.url);
    put(json, "fileName"_L1, snapshot.fileName);
    put(json, "mediaType"_L1, snapshot.mediaType);
    put(json, "bytes"_L1, QString::fromLatin1(snapshot.bytesHash));
    put(json, "note"_L1, snapshot.note);
    put(json, "charset"_L1, snapshot.charset);
    put(json, "correction"_L1, snapshot.correction);
    if (snapshot.charsetOrigin)
        json.insert("charsetFrom"_L1, nameOf(*snapshot.charsetOrigin));
    if (snapshot.bytesSize != 0)
        json.insert("size"_L1, snapshot.bytesSize);
    if (snapshot.saidMs != 0)
        json.insert("saidMs"_L1, snapshot.saidMs);
    return json;
}

Snapshot snapshotFromJson(const QJsonObject &json)
{
    Snapshot snapshot;
    snapshot.id = SnapshotId::fromString(json.value("id"_L1).toString());
    snapshot.source = SourceId::fromString(json.value("source"_L1).toString());
    snapshot.number = json.value("number"_L1).toInt();
    snapshot.way =
        snapshotWayFrom(json.value("way"_L1).toString()).value_or(SnapshotWay::PlainText);
    snapshot.state = snapshotStateFrom(json.value("state"_L1).toString());
    snapshot.reason = json.value("reason"_L1).toString();
    snapshot.person = json.value("person"_L1).toString();
    snapshot.takenMs = json.value("takenMs"_L1).toInteger();
    snapshot.saidMs = json.value("saidMs"_L1).toInteger();
    snapshot.url = json.value("url"_L1).toString();
    snapshot.fileName = json.value("fileName"_L1).toString();
    snapshot.mediaType = json.value("mediaType"_L1).toString();
    snapshot.bytesHash = json.value("bytes"_L1).toString().toLatin1();
    snapshot.bytesSize = json.value("size"_L1).toInteger();
    snapshot.textHash = json.value("text"_L1).toString().toLatin1();
    snapshot.extractor = json.value("extractor"_L1).toString();
    snapshot.note = json.value("note"_L1).toString();
    snapshot.charset = json.value("charset"_L1).toString();
    snapshot.correction = json.value("correction"_L1).toString();
    snapshot.charsetOrigin = charsetOriginFrom(json.value("charsetFrom"_L1).toString());
    return snapshot;
}

QJsonObject layoutToJson(const SnapshotText &text)
{
    QJsonArray runs;
    for (const SnapshotRun &run : text.runs)
        runs.append(QJsonArray{run.start, run.length, nameOf(run.kind)});
    QJsonArray marks;
    for (const LocatorMark &mark : text.marks)
        marks.append(QJsonArray{mark.start, mark.locator});
    return {{u"runs"_s, runs}, {u"marks"_s, marks}};
}

void layoutFromJson(const QJsonObject &json, SnapshotText &text)
{
    text.runs.clear();
    for (const QJsonValue &run : json.value("runs"_L1).toArray()) {
        text.runs.push_back({qsizetype(run[0].toInteger()),
                             qsizetype(run[1].toInteger()),
                             runKindFrom(run[2].toString())});
    }
    text.marks.clear();
    for (const QJsonValue &mark : json.value("marks"_L1).toArray())
        text.marks.push_back({qsizetype(mark[0].toInteger()), mark[1].toString()});
}

} // namespace stet
