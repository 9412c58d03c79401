// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_steps.h"

#include "core/desk/library_step.h"

#include <utility>

namespace stet {

SourceSteps::SourceSteps(QObject *parent)
    : QObject(parent)
{}

void SourceSteps::add(const QString &name, Move back, Move again)
{
    constexpr size_t mostSteps = 50;
    if (m_done.size() == mostSteps)
        m_done.erase(m_done.begin());
    m_done.push_back({name, std::move(back), std::move(again)});
    m_takenBack.clear();
    Q_EMIT changed();
}

bool SourceSteps::canUndo() const
{
    return !m_done.empty() && !m_busy;
}

bool SourceSteps::canRedo() const
{
    return !m_takenBack.empty() && !m_busy;
}

QString SourceSteps::undoText() const
{
    return m_done.empty() ? QString() : m_done.back().name;
}

QString SourceSteps::redoText() const
{
    return m_takenBack.empty() ? QString() : m_takenBack.back().name;
}

void SourceSteps::undo()
{
    if (canUndo())
        move(Way::Back);
}

void SourceSteps::redo()
{
    if (canRedo())
        move(Way::Again);
}

void SourceSteps::move(Way way)
{
    std::vector<Step> &from = way == Way::Back ? m_done : m_takenBack;
    m_busy = true;
    m_moving = std::move(from.back());
    from.pop_back();
    Q_EMIT changed();
    const Move &made = way == Way::Back ? m_moving.back : m_moving.again;
    made([this, way](const Result<StepNews> &news) { end(way, news); });
}

void SourceSteps::end(Way way, const Result<StepNews> &news)
{
    m_busy = false;
    // What did not succeed stays where it was.
    const bool toDone = (way == Way::Back) != news.has_value();
    (toDone ? m_done : m_takenBack).push_back(std::exchange(m_moving, {}));
    if (news)
        Q_EMIT newsCame(*news);
    else
        Q_EMIT failed(news.error(),
                      way == Way::Back ? tr("take the change back") : tr("make the change again"));
    Q_EMIT changed();
}

Result<StepNews> newsOfTakingBack(const LibraryStepReport &report)
{
    QStringList stay;
    if (report.cited > 0)
        stay += SourceSteps::tr(
            "%Ln source(s) stay, because articles cite them by now.", nullptr, report.cited);
    if (report.used > 0)
        stay += SourceSteps::tr("%Ln source(s) stay, because something rests on them or they were "
                                "changed since.",
                                nullptr,
                                report.used);
    QStringList went;
    if (report.sources > 0)
        went += SourceSteps::tr("%Ln source(s) left the library again.", nullptr, report.sources);
    if (report.filled > 0)
        went += SourceSteps::tr(
            "What was filled in is taken out of %Ln source(s).", nullptr, report.filled);
    if (went.isEmpty() && !stay.isEmpty())
        return fail(ErrorCode::InvalidInput, stay.join(u' '));
    if (went.isEmpty())
        return fail(ErrorCode::NotFound, SourceSteps::tr("Nothing of it is there any more."));
    return StepNews{(went + stay).join(u' '),
                    stay.isEmpty() ? Notice::Weight::Info : Notice::Weight::Warning};
}

Result<StepNews> newsOfBringingAgain(const LibraryStepReport &report)
{
    const QString displaced =
        report.displaced == 0
            ? QString()
            : SourceSteps::tr("%Ln source(s) stay out, because others have their keys by now.",
                              nullptr,
                              report.displaced);
    QStringList came;
    if (report.sources > 0)
        came += SourceSteps::tr("%Ln source(s) are in the library again.", nullptr, report.sources);
    if (report.filled > 0)
        came += SourceSteps::tr("%Ln source(s) are filled in again.", nullptr, report.filled);
    if (came.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    displaced.isEmpty() ? SourceSteps::tr("Nothing was left to bring again.")
                                        : displaced);
    if (displaced.isEmpty())
        return StepNews{came.join(u' '), Notice::Weight::Info};
    return StepNews{(came << displaced).join(u' '), Notice::Weight::Warning};
}

} // namespace stet
