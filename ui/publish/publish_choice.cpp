// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publish_choice.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

struct ChoiceOfPublishing
{
    Q_DECLARE_TR_FUNCTIONS(stet::PublishChoice)
};

QString plainAct(CorrectionClass change)
{
    switch (change) {
    case CorrectionClass::Clarification:
        return ChoiceOfPublishing::tr("Publish as a clarification");
    case CorrectionClass::Update:
        return ChoiceOfPublishing::tr("Publish as an update");
    case CorrectionClass::EditorsNote:
        return ChoiceOfPublishing::tr("Publish with an editor’s note");
    case CorrectionClass::Refile:
        return ChoiceOfPublishing::tr("Publish as a refile");
    case CorrectionClass::Correction:
    case CorrectionClass::Retraction:
    case CorrectionClass::Withdrawal:
        break;
    }
    return ChoiceOfPublishing::tr("Publish as a correction");
}

QString overridingAct(CorrectionClass change)
{
    switch (change) {
    case CorrectionClass::Clarification:
        return ChoiceOfPublishing::tr("Publish all the same, as a clarification");
    case CorrectionClass::Update:
        return ChoiceOfPublishing::tr("Publish all the same, as an update");
    case CorrectionClass::EditorsNote:
        return ChoiceOfPublishing::tr("Publish all the same, with an editor’s note");
    case CorrectionClass::Refile:
        return ChoiceOfPublishing::tr("Publish all the same, as a refile");
    case CorrectionClass::Correction:
    case CorrectionClass::Retraction:
    case CorrectionClass::Withdrawal:
        break;
    }
    return ChoiceOfPublishing::tr("Publish all the same, as a correction");
}

} // namespace

PublishChoice::PublishChoice(PublishView view)
    : m_view(std::move(view))
{}

const std::vector<CorrectionClass> &PublishChoice::classes()
{
    static const std::vector<CorrectionClass> all{CorrectionClass::Correction,
                                                  CorrectionClass::Clarification,
                                                  CorrectionClass::Update,
                                                  CorrectionClass::EditorsNote,
                                                  CorrectionClass::Refile};
    return all;
}

QString PublishChoice::meaning(CorrectionClass change)
{
    switch (change) {
    case CorrectionClass::Correction:
        return ChoiceOfPublishing::tr("Something that readers were told was wrong. It waits only "
                                      "for the check of the words that change.");
    case CorrectionClass::Clarification:
        return ChoiceOfPublishing::tr("It was right, and could be misread.");
    case CorrectionClass::Update:
        return ChoiceOfPublishing::tr("More is known by now. The updates of a day stand in one "
                                      "line.");
    case CorrectionClass::EditorsNote:
        return ChoiceOfPublishing::tr("The desk says something about the article itself.");
    case CorrectionClass::Refile:
        return ChoiceOfPublishing::tr("Typing errors alone; readers are told nothing.");
    case CorrectionClass::Retraction:
    case CorrectionClass::Withdrawal:
        break;
    }
    return {};
}

QString PublishChoice::what() const
{
    if (!m_view.edition)
        return ChoiceOfPublishing::tr("Readers have nothing of this article yet. This makes it "
                                      "public as it is now.");
    if (m_view.state == PublicState::Retracted)
        return ChoiceOfPublishing::tr("The article is retracted. This makes its words public "
                                      "again, and says so.");
    if (m_view.state == PublicState::Withdrawn)
        return ChoiceOfPublishing::tr("The article is withdrawn. This makes its words public "
                                      "again, and says so.");
    if (m_view.changes.empty())
        return ChoiceOfPublishing::tr("Readers have these very words. What changed beside them "
                                      "(tags, category, sources, the check) goes along; where "
                                      "nothing did, nothing is published.");
    return ChoiceOfPublishing::tr("Words change that readers have.");
}

QString PublishChoice::editionText() const
{
    const QLocale locale;
    return m_view.edition
               ? ChoiceOfPublishing::tr("%1, after edition %2")
                     .arg(locale.toString(*m_view.edition + 1), locale.toString(*m_view.edition))
               : ChoiceOfPublishing::tr("the first");
}

QString PublishChoice::stop() const
{
    if (m_view.isSpiked)
        return ChoiceOfPublishing::tr("The article is in the trash.");
    if (!m_view.pathTaken.isEmpty())
        return ChoiceOfPublishing::tr("The page of “%1” has this address already. Give one of the "
                                      "two another slug.")
            .arg(m_view.pathTaken);
    return {};
}

QString PublishChoice::refused(CorrectionClass change) const
{
    if (m_view.comesBack() && change != CorrectionClass::EditorsNote)
        return ChoiceOfPublishing::tr("What was taken down comes back by an editor’s note alone, "
                                      "which tells readers why.");
    return change == CorrectionClass::Refile ? m_view.refileRefused : QString();
}

bool PublishChoice::wantsText(const Change &change) const
{
    return change && *change != CorrectionClass::Refile;
}

std::vector<HeldFinding> PublishChoice::findings(const Change &change) const
{
    const std::vector<GateFinding> blocking = m_view.blocking(change);
    std::vector<HeldFinding> held;
    held.reserve(m_view.findings.size());
    size_t next = 0; // `blocking` is of the findings, in their order
    for (const PublishFinding &one : m_view.findings) {
        const bool blocks = next < blocking.size() && blocking[next] == one.finding;
        next += blocks ? 1 : 0;
        held.push_back({one,
                        blocks                                     ? FindingHold::Blocks
                        : one.finding.weight == GateWeight::Blocks ? FindingHold::Elsewhere
                                                                   : FindingHold::Warns});
    }
    std::stable_sort(held.begin(), held.end(), [](const HeldFinding &a, const HeldFinding &b) {
        return a.hold < b.hold;
    });
    return held;
}

bool PublishChoice::isBlocked(const Change &change) const
{
    return !m_view.blocking(change).empty();
}

QString PublishChoice::act(const Change &change) const
{
    const bool blocked = isBlocked(change);
    if (change)
        return blocked ? overridingAct(*change) : plainAct(*change);
    if (blocked)
        return ChoiceOfPublishing::tr("Publish all the same");
    if (!m_view.edition)
        return ChoiceOfPublishing::tr("Publish");
    return wantsClass() ? ChoiceOfPublishing::tr("Publish the changes")
                        : ChoiceOfPublishing::tr("Publish again");
}

QString PublishChoice::missing(const PublishOrder &order) const
{
    if (const QString why = missingToPlan(order); !why.isEmpty())
        return why;
    if (isBlocked(order.change) && order.reason.trimmed().isEmpty())
        return ChoiceOfPublishing::tr("What is marked ✗ stands in the way. Settle it, or say why "
                                      "it is published all the same.");
    return {};
}

QString PublishChoice::missingToPlan(const PublishOrder &order) const
{
    if (const QString why = stop(); !why.isEmpty())
        return why;
    if (wantsClass() && !order.change)
        return ChoiceOfPublishing::tr("Say first what the change is.");
    if (order.change) {
        if (const QString why = refused(*order.change); !why.isEmpty())
            return why;
    }
    if (wantsText(order.change) && order.text.trimmed().isEmpty())
        return ChoiceOfPublishing::tr("Tell readers what changed.");
    return {};
}

} // namespace stet
