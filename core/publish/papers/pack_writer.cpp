// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/pack_writer.h"

#include "core/base/core_words.h"
#include "core/desk/desk_session.h"
#include "core/desk/snapshots.h"
#include "core/interchange/snapshot_file.h"
#include "core/publish/desk_reading.h"
#include "core/publish/papers/evidence_document.h"
#include "core/publish/papers/galley_document.h"
#include "core/publish/papers/galley_maker.h"
#include "core/publish/papers/pack_place.h"
#include "core/publish/papers/paper_material.h"

#include <QJsonDocument>
#include <QPromise>
#include <QtConcurrent>

#include <algorithm>

namespace stet {

namespace {

/// Says to people what the files are and how each can be checked without Stet.
QByteArray readMe(const GalleyPaper &paper)
{
    const QStringList paragraphs{
        CoreWords::tr("The evidence of an article: %1").arg(paper.title),
        CoreWords::tr("%1 %2").arg(paper.desk, paper.made),
        CoreWords::tr("galley.html shows the article with numbered claims, and what carries each. "
                      "Open it in any browser; it asks nothing of any address."),
        CoreWords::tr("snapshots/ holds what the sources said when they were kept: the bytes as "
                      "they came, and beside them the words that were read from them "
                      "(.words.txt). They are foreign files: open them with care."),
        CoreWords::tr("evidence.json says the same for machines: each claim with its words, its "
                      "verdict, and the words of the snapshots that it rests on."),
        CoreWords::tr("To see that no file was changed since, run this in this folder: sha256sum "
                      "-c sha256sums.txt. On Windows compare the lines with what certutil "
                      "-hashfile FILE SHA256 prints."),
        CoreWords::tr("Words of sources on background and of those under embargo are left out "
                      "unless the galley shows them; of a confidential source only its label is "
                      "here.")};
    return (paragraphs.join(QStringLiteral("\n\n")) + u'\n').toUtf8();
}

/// Writes one pack. Lives during one call on the pool.
class PackRun
{
public:
    PackRun(DeskSession &session,
            const PackRequest &request,
            QPromise<Result<PackWritten>> &promise)
        : m_session(session)
        , m_request(request)
        , m_promise(promise)
    {}

    [[nodiscard]] Result<PackWritten> run()
    {
        if (const Result<> may = mayWritePaper(m_session, m_request.place); !may)
            return tl::unexpected<Error>(may.error());
        const Result<PaperMaterial> material =
            readPaperMaterial(m_session, m_request.article, m_request.reason);
        if (!material)
            return tl::unexpected<Error>(material.error());
        Result<PackPlace> place = PackPlace::prepare(m_request.place, material->nowMs);
        if (!place)
            return tl::unexpected<Error>(place.error());
        if (const Result<> written = write(*material, *place); !written)
            return tl::unexpected<Error>(written.error());
        return PackWritten{m_request.place,
                           place->files(),
                           place->bytes(),
                           int(m_snapshots.size()),
                           material->withheld};
    }

private:
    [[nodiscard]] Result<> write(const PaperMaterial &material, PackPlace &place)
    {
        const PaperInput input = material.input();
        const GalleyPaper paper = galleyPaper(input);
        const Result<std::string> galley = galleyDocument(paper, GalleyMedium::Browser);
        if (!galley)
            return tl::unexpected<Error>(galley.error());
        Result<> done =
            place.add(QStringLiteral("galley.html"), QByteArray::fromStdString(*galley));
        if (done)
            done = addSnapshots(input, paper.numbers, place);
        if (done)
            done = place.add(QStringLiteral("evidence.json"),
                             QJsonDocument(evidenceDocument(input, paper, m_snapshots)).toJson());
        if (done)
            done = place.add(QStringLiteral("README.txt"), readMe(paper));
        if (done)
            done = place.add(QStringLiteral("sha256sums.txt"), QByteArray(place.sums()));
        return done ? place.finish() : done;
    }

    [[nodiscard]] Result<>
    addSnapshots(const PaperInput &input, const PaperNumbers &numbers, PackPlace &place)
    {
        std::vector<Snapshot> quoted;
        for (const Snapshot &snapshot : input.sheet.snapshots) {
            if (input.shown.contains(snapshot.source))
                quoted.push_back(snapshot);
        }
        std::sort(quoted.begin(), quoted.end(), [&](const Snapshot &one, const Snapshot &other) {
            return std::tuple(numbers.value(one.source), one.number, one.id.toString()) <
                   std::tuple(numbers.value(other.source), other.number, other.id.toString());
        });
        m_promise.setProgressRange(0, int(quoted.size()));
        for (const Snapshot &snapshot : quoted) {
            if (m_promise.isCanceled())
                return fail(ErrorCode::Cancelled,
                            CoreWords::tr("It was cancelled; nothing was written."));
            if (const Result<> added = addSnapshot(snapshot, numbers, place); !added)
                return added;
            m_promise.setProgressValue(int(m_snapshots.size()));
        }
        return {};
    }

    [[nodiscard]] Result<>
    addSnapshot(const Snapshot &snapshot, const PaperNumbers &numbers, PackPlace &place)
    {
        // Numbers alone: a file's own name, and a key, could be anything. Two sources that were
        // merged have one number, so the place in the list tells their snapshots apart.
        const QString name = QStringLiteral("snapshots/%1-source-%2-snapshot-%3")
                                 .arg(m_snapshots.size() + 1, 3, 10, QLatin1Char('0'))
                                 .arg(numbers.value(snapshot.source))
                                 .arg(snapshot.number);
        PackedSnapshot packed{snapshot.id, numbers.value(snapshot.source), {}, {}};
        const Result<SnapshotText> words = answerOf(Snapshots(m_session).text(snapshot.id));
        if (!words)
            return tl::unexpected<Error>(words.error());
        packed.wordsFile = name + QStringLiteral(".words.txt");
        if (const Result<> added = place.add(packed.wordsFile, words->text.toUtf8()); !added)
            return added;
        if (!snapshot.bytesHash.isEmpty()) {
            const Result<QByteArray> bytes = answerOf(Snapshots(m_session).bytes(snapshot.id));
            if (!bytes)
                return tl::unexpected<Error>(bytes.error());
            const QString ending = usualEnding(snapshot.mediaType);
            packed.bytesFile = name + (ending.isEmpty() ? QStringLiteral(".bin") : ending);
            if (const Result<> added = place.add(packed.bytesFile, *bytes); !added)
                return added;
        }
        m_snapshots.push_back(packed);
        return {};
    }

    DeskSession &m_session;
    const PackRequest &m_request;
    QPromise<Result<PackWritten>> &m_promise;
    std::vector<PackedSnapshot> m_snapshots;
};

} // namespace

QFuture<Result<PackWritten>> writePack(DeskSession &session, PackRequest request)
{
    return QtConcurrent::run([&session, held = session.hold(), request = std::move(request)](
                                 QPromise<Result<PackWritten>> &promise) {
        promise.addResult(PackRun(session, request, promise).run());
    });
}

} // namespace stet
