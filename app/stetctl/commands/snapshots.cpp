// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/snapshots.h"

#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/source_words.h"
#include "app/stetctl/words_out.h"
#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/desk/library.h"
#include "core/sources/keeping.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr const char *keepingOptions[] = {"way", "said", "note"};

bool keepsOne(const Call &call)
{
    return call.arguments().has("keep") || call.arguments().has("words");
}

/// Midnight, UTC, of "2026-03-04"; the moment of "2026-03-04T09:30:00Z", UTC where it names no
/// zone.
std::optional<qint64> momentOf(const QString &text)
{
    constexpr int LastYear = 9'999;
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
    const bool good =
        moment.isValid() && moment.date().year() >= 1 && moment.date().year() <= LastYear;
    return good ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

/// What the options say; WrongUsage's message where they contradict each other.
tl::expected<Material, QString> materialOf(const Call &call)
{
    const Arguments &given = call.arguments();
    Material material;
    if (given.has("keep"))
        material.path = Call::path(given.value("keep"));
    if (given.has("way")) {
        const auto way = snapshotWayFrom(given.value("way"));
        if (!way)
            return tl::unexpected(u"--way is one of notes, transcript, scan, own_test, text."_s);
        material.way = way;
    }
    if (given.has("said")) {
        const auto moment = momentOf(given.value("said"));
        if (!moment)
            return tl::unexpected(
                u"--said is a day (2026-03-04) or a moment (2026-03-04T09:30:00Z)."_s);
        material.saidMs = *moment;
    }
    material.note = given.value("note");
    return material;
}

/// The words of --words. UTF-8 or UTF-16.
Result<QString> wordsIn(const Call &call)
{
    if (!call.arguments().has("words"))
        return QString();
    const Result<QByteArray> bytes = readRegularFile(
        Call::path(call.arguments().value("words")), MaxPageCharacters, LastLink::Follow);
    return bytes ? decodeText(*bytes) : tl::unexpected(bytes.error());
}

void print(const KeptMaterial &kept, Output &out)
{
    out.line(visible(kept.source.key) + u": snapshot "_s + snapshotLine(*kept.snapshot));
    for (const QString &remark : kept.remarks)
        out.line(u"    "_s + visible(remark, 1000));
}

int keep(Call &call)
{
    auto material = materialOf(call);
    if (!material)
        return call.wrongUsage(material.error());
    for (const char *option : {"keep", "words"}) {
        const QFileInfo file(Call::path(call.arguments().value(option)));
        if (call.arguments().has(option) && !(file.isFile() && file.isReadable()))
            return call.failed(
                {ErrorCode::InvalidInput, u"This is no file that can be read."_s, file.filePath()});
    }
    const Result<QString> words = wordsIn(call);
    if (!words)
        return call.failed(words.error());
    material->words = *words;
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<Source> source = call.await(Library(*desk).byKey(call.operands().first()));
    if (!source)
        return call.failed(source.error());
    Progress progress(u"Reading the file"_s, call.arguments().has("quiet"));
    Extractor extractor(Extractor::installedProgram());
    Keeping keeping(*desk, extractor);
    const auto late = makeLateAnswer<KeptMaterial>();
    Result<KeptMaterial> kept = call.await(keeping.keep(source->id, *material, late), &progress);
    if (!kept && *late) // the interruption came too late
        kept = **late;
    if (!kept)
        return call.failed(kept.error());
    const bool open = whyWordsStay(kept->source, call.clock().nowMs()).isEmpty();
    if (call.wantsJson())
        call.out().json(
            {{u"key"_s, kept->source.key},
             {u"snapshot"_s,
              snapshotToJson(open ? *kept->snapshot : withoutWords(*kept->snapshot))},
             {u"remarks"_s, open ? QJsonArray::fromStringList(kept->remarks) : QJsonArray()}});
    else
        print(*kept, call.out());
    return kept->snapshot->state == SnapshotState::Kept ? Good : Findings;
}

/// A line or an object for each snapshot, without what may hold words where those stay.
QJsonArray show(Call &call, const std::vector<Snapshot> &snapshots, bool mayShow)
{
    QJsonArray all;
    for (const Snapshot &snapshot : snapshots) {
        const Snapshot shown = mayShow ? snapshot : withoutWords(snapshot);
        all.append(snapshotToJson(shown));
        if (!call.wantsJson())
            call.out().line(snapshotLine(shown));
    }
    return all;
}

int list(Call &call)
{
    const SourceOfCall opened = sourceOfCall(call);
    if (!opened.desk)
        return opened.exitCode;
    Snapshots verbs(*opened.desk);
    const auto snapshots = call.await(verbs.of(opened.source.id));
    const auto merged = call.await(verbs.ofMerged(opened.source.id));
    if (!snapshots || !merged)
        return call.failed(snapshots ? merged.error() : snapshots.error());
    QJsonObject json{{u"key"_s, opened.source.key},
                     {u"snapshots"_s, show(call, *snapshots, opened.mayShow)}};
    if (!call.wantsJson())
        call.out().line(Output::counted(qint64(snapshots->size()), u"snapshot"_s, u"snapshots"_s));
    QJsonArray others;
    for (const MergedSnapshots &one : *merged) {
        // --reason was given for the words of the source that was named.
        const bool mayShow = whyWordsStay(one.source, call.clock().nowMs()).isEmpty();
        if (!call.wantsJson())
            call.out().line(u"of %1, which was merged into it:"_s.arg(visible(one.source.key)));
        others.append(QJsonObject{{u"key"_s, one.source.key},
                                  {u"snapshots"_s, show(call, one.snapshots, mayShow)}});
    }
    json.insert(u"merged"_s, others);
    if (call.wantsJson())
        call.out().json(json);
    return Good;
}

int runSnapshots(Call &call)
{
    if (keepsOne(call) && call.arguments().has("reason"))
        return call.wrongUsage(u"--reason is for listing: what is kept does not leave the desk."_s);
    if (keepsOne(call))
        return keep(call);
    for (const char *option : keepingOptions) {
        if (call.arguments().has(option))
            return call.wrongUsage(
                u"--%1 needs --keep=FILE or --words=FILE."_s.arg(QLatin1StringView(option)));
    }
    return list(call);
}

} // namespace

Command snapshotsCommand()
{
    return {"snapshots",
            "list what was kept of a source, or keep more of it",
            "KEY [--reason=TEXT] | KEY --keep=FILE|--words=FILE [...]",
            1,
            1,
            {{"keep",
              0,
              "FILE",
              "Keep a file that needs no link: a saved page (HTML, MHTML),\n"
              "a PDF, an e-mail (.eml), plain text, a recording, a picture."},
             {"words",
              0,
              "FILE",
              "Keep these words: of a conversation, or with --keep the\n"
              "transcript of a recording or what stands on a picture."},
             {"way",
              0,
              "WAY",
              "What it is where the file does not tell: notes, transcript,\n"
              "scan, own_test, text."},
             {"said",
              0,
              "DATE",
              "When it was said, saved or written: 2026-03-04 or\n"
              "2026-03-04T09:30:00Z."},
             {"note", 0, "TEXT", "How it came about."},
             reasonOption},
            R"(Names every snapshot of a source, the newest first: its number, when it
was taken, how it was got, whether it may serve as evidence, and by whom.
What files were called, their notes and addresses are words of a source:
those of a background source and of one under embargo are left out,
unless --reason says why they leave the desk. Behind them stand those of
sources that were merged into it, by their own keys.

With --keep or --words one more snapshot is made. A file is read by a
process of its own; where that fails, nothing is kept. Lines of words
that begin with a time, as [00:12:31], can be cited by it, and so can
pages of a PDF. A picture or a recording has no words until --words
gives them; without, it is kept and is no evidence, and the command ends
with 1. How large a file may be is one of the desk's settings. A
confidential source is a label alone: its words are refused.)",
            R"({ "format": 1, "key": TEXT, "snapshots": [ { "id": UUID, "number": N,
  "way": "fetched|saved_page|pdf|email|text|notes|transcript|scan|own_test",
  "state": "kept|blocked|no_text", "reason": TEXT, "person": TEXT,
  "taken": TIME, "said": TIME or null, "url": TEXT, "fileName": TEXT,
  "mediaType": TEXT, "charset": TEXT,
  "charsetFrom": "byte_order_mark|header|meta|form|fallback" or "",
  "sha256": HEX, "size": BYTES, "textSha256": HEX,
  "extractor": TEXT, "note": TEXT } ],
  "merged": [ { "key": TEXT, "snapshots": [ as above ] } ] }
With --keep or --words: { "format": 1, "key": TEXT, "snapshot": {...},
  "remarks": [ TEXT ] })",
            R"(stetctl snapshots ledger-gripper
stetctl snapshots bremer-interview --words=notes.txt --way=notes \
    --said=2026-03-04
stetctl snapshots helio-call --keep=call.mp3 --words=call.txt)",
            runSnapshots};
}

} // namespace stet::ctl
