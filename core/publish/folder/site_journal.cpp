// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_journal.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/publish/folder/plain_file.h"
#include "core/publish/folder/site_part.h"
#include "core/publish/seal.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr qint64 MaxJournal = 400'000'000;
constexpr char JournalHead[] = "Journal of the desk ";

QString journalPath(const QString &folder)
{
    return folder + u'/' + QLatin1StringView(SiteJournal::FileName);
}

constexpr std::pair<SiteStep::What, const char *> StepNames[] = {
    {SiteStep::What::Put, "put"},
    {SiteStep::What::Note, "note"},
    {SiteStep::What::Remove, "remove"}};

void appendStep(std::string &text, const SiteStep &step)
{
    for (const auto &[what, name] : StepNames) {
        if (what == step.what)
            text += name;
    }
    text += ' ' + step.note.hash.toHex().toStdString() + ' ' +
            QByteArray::number(step.note.inputs, 16).toStdString() + ' ' +
            std::to_string(step.staged) + ' ' + step.path.toStdString() + '\n';
}

/// "what HASH INPUTS number path"; none where it is no step on a file of a site.
std::optional<SiteStep> stepOf(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() < 5)
        return std::nullopt;
    SiteStep step;
    const auto name = std::find_if(std::begin(StepNames),
                                   std::end(StepNames),
                                   [&](const auto &known) { return words[0] == known.second; });
    if (name == std::end(StepNames))
        return std::nullopt;
    step.what = name->first;
    step.note = {QByteArray::fromHex(words[1]), words[2].toULongLong(nullptr, 16)};
    step.staged = words[3].toInt();
    // A picture's name may hold spaces.
    step.path = QString::fromUtf8(words.mid(4).join(' '));
    return isSitePath(step.path) ? std::optional(step) : std::nullopt;
}

int phaseOf(const SiteStep &step, bool isNew)
{
    enum Phase { Assets, NewPages, NewLists, Pages, Lists, Front, Feeds, Removals };

    if (step.what == SiteStep::What::Remove)
        return Removals;
    switch (partOf(step.path)) {
    case SitePart::Asset:
        return Assets;
    case SitePart::Page:
        return isNew ? NewPages : Pages;
    case SitePart::List:
        break;
    case SitePart::Feed:
    case SitePart::Map:
    case SitePart::Search:
        return Feeds;
    }
    if (step.path == u"index.html")
        return Front;
    return isNew ? NewLists : Lists;
}

} // namespace

Result<std::optional<SiteJournal>> SiteJournal::read(const QString &folder)
{
    const QString path = journalPath(folder);
    {
        const RegularFile there(QFile::encodeName(path), LastLink::Refuse);
        if (there.isMissing())
            return std::optional<SiteJournal>();
    }
    const Result<QByteArray> text = readRegularFile(path, MaxJournal, LastLink::Refuse);
    if (!text || !text->startsWith(JournalHead) ||
        sealOf(*text, SealStyle::Text) != SealState::Whole)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Something that Stet did not write, or that was changed since, "
                                  "stands where the journal of its writing has to go: %1. Move it "
                                  "away.")
                        .arg(path));
    const QList<QByteArray> lines = text->split('\n');
    SiteJournal journal;
    journal.desk = DeskId::fromString(QString::fromLatin1(lines[0].mid(sizeof JournalHead - 1)));
    if (lines.size() > 3) {
        journal.run = {lines[1], lines[2], lines[3].toLongLong()};
        for (qsizetype i = 4; i < lines.size(); ++i) {
            if (std::optional<SiteStep> step = stepOf(lines[i]))
                journal.steps.push_back(std::move(*step));
        }
    }
    return journal;
}

Result<> SiteJournal::write(const QString &folder) const
{
    std::string text = JournalHead + desk.toString().toStdString() + '\n' +
                       run.program.toStdString() + '\n' + run.theme.toStdString() + '\n' +
                       std::to_string(run.instantMs) + '\n';
    for (const SiteStep &step : steps)
        appendStep(text, step);
    appendSeal(text, SealStyle::Text);
    return writeSyncedFile(journalPath(folder),
                           QByteArrayView(text.data(), qsizetype(text.size())));
}

void orderSteps(std::vector<SiteStep> &steps, const SiteManifest &before)
{
    std::vector<std::pair<int, SiteStep>> phased;
    phased.reserve(steps.size());
    for (SiteStep &step : steps)
        phased.emplace_back(phaseOf(step, !before.files.contains(step.path)), std::move(step));
    std::sort(phased.begin(), phased.end(), [](const auto &one, const auto &other) {
        return one.first != other.first ? one.first < other.first
                                        : one.second.path < other.second.path;
    });
    steps.clear();
    for (auto &[phase, step] : phased)
        steps.push_back(std::move(step));
}

} // namespace stet
