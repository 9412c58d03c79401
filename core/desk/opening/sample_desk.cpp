// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/sample_desk.h"

#include "core/base/core_words.h"
#include "core/base/folder_beside.h"
#include "core/base/resources.h"
#include "core/desk/import/importing.h"
#include "core/desk/opening/desk_folder.h"
#include "core/desk/opening/outside_head.h"
#include "core/desk/opening/sample_checks.h"
#include "core/desk/settings.h"
#include "core/interchange/desk_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

namespace stet {

namespace {

/// What the sample is made of, laid out as a user's folder would be, since import reads files.
class SampleFolder
{
public:
    /// Those of `later` apart: they are taken in by the checks.
    SampleFolder(const QString &resources, const QStringList &later)
    {
        const qsizetype prefix = resources.size() + 1;
        QDirIterator it(resources, QDir::Files, QDirIterator::Subdirectories);
        while (m_isMade && it.hasNext()) {
            const QString from = it.next();
            const QString name = from.mid(prefix);
            if (name == checksName())
                continue;
            if (!later.contains(name))
                copy(from, first() + u'/' + name);
            // Snapshots are taken in with what makes a folder that of a desk.
            if (later.contains(name) || name == u"desk.json" || name == u"sources.json")
                copy(from, this->later() + u'/' + name);
        }
    }

    static QString checksName() { return QStringLiteral("checks.json"); }

    [[nodiscard]] bool isMade() const { return m_isMade; }

    [[nodiscard]] QString first() const { return m_folder.filePath(QStringLiteral("first")); }

    [[nodiscard]] QString later() const { return m_folder.filePath(QStringLiteral("later")); }

private:
    void copy(const QString &from, const QString &to)
    {
        m_isMade = m_isMade && QDir().mkpath(QFileInfo(to).path()) && QFile::copy(from, to);
    }

    QTemporaryDir m_folder;
    bool m_isMade = m_folder.isValid();
};

Result<> fill(DeskSession &session, const std::vector<Person> &people, const QString &folder)
{
    for (const Person &person : people) {
        const Result<Person> added = Settings(session).addPerson(person).result();
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    const Result<ImportReport> report = Importing(session).takeOwn(folder).result();
    if (!report)
        return tl::unexpected<Error>(report.error());
    if (report->refused > 0)
        return fail(ErrorCode::Bug, CoreWords::tr("The sample could not be taken in whole."));
    return {};
}

/// The sample's words are the invented newsroom's own, not those of whoever opens it, who could not
/// check any of them otherwise.
Actor deskOf(const DeskSettings &settings)
{
    return {settings.name, QStringLiteral("desk"), QStringLiteral("breakwater")};
}

Result<std::unique_ptr<DeskSession>> makeSampleDesk(const QString &path,
                                                    const Actor &actor,
                                                    const Clock &clock,
                                                    const std::function<bool()> &cancelled)
{
    initResources();
    const QString resources = QStringLiteral(":/stet/sample");
    QFile file(resources + QStringLiteral("/desk.json"));
    QFile checks(resources + u'/' + SampleFolder::checksName());
    if (!file.open(QIODevice::ReadOnly) || !checks.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Bug, CoreWords::tr("The program carries no sample."));
    const Result<DeskFile> about = readDeskFile(file.readAll());
    if (!about)
        return tl::unexpected<Error>(about.error());
    const QByteArray steps = checks.readAll();
    const SampleFolder laidOut(resources, filesTakenLater(steps));
    if (!laidOut.isMade())
        return fail(ErrorCode::Io,
                    CoreWords::tr("There is no room for the sample in the folder for temporary "
                                  "files. Nothing was made."));
    const Result<QString> place = placeForDesk(path);
    if (!place)
        return tl::unexpected<Error>(place.error());
    const FolderBeside beside(QFileInfo(*place).path(), QStringLiteral(".stet-new-"));
    if (!beside.isMade())
        return fail(ErrorCode::Io,
                    CoreWords::tr("The folder for the desk cannot be written. Nothing was made."),
                    beside.trouble());
    SampleClock told(clock);
    Result<std::unique_ptr<DeskSession>> session =
        DeskSession::create(beside.filePath(QStringLiteral("sample.stet")),
                            about->settings,
                            deskOf(about->settings),
                            told)
            .takeResult();
    if (!session)
        return session;
    Result<> done = fill(**session, about->people, laidOut.first());
    const QString made = (*session)->path();
    const DeskId id = (*session)->id();
    session->reset();
    if (done && !cancelled())
        done = doChecks(made, steps, laidOut.later(), told);
    if (done && cancelled())
        done = fail(ErrorCode::Cancelled, CoreWords::tr("Interrupted; no desk was made."));
    if (done)
        done = putDesk(made, id, *place);
    if (!done) {
        QFile::remove(OutsideHead(id, made).fileName());
        return tl::unexpected<Error>(done.error());
    }
    return DeskSession::open(*place, OpenMode::ReadWrite, actor, clock).takeResult();
}

} // namespace

QFuture<Result<std::unique_ptr<DeskSession>>>
createSampleDesk(const QString &path, const Actor &actor, const Clock &clock)
{
    using Made = Result<std::unique_ptr<DeskSession>>;
    return QtConcurrent::run([=, &clock, home = QThread::currentThread()](QPromise<Made> &promise) {
        Made made = makeSampleDesk(path, actor, clock, [&] { return promise.isCanceled(); });
        if (made)
            (*made)->moveToThread(home);
        promise.addResult(std::move(made));
    });
}

} // namespace stet
