// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that does what the article's kind asks for: sections, prompts, length.
#include "core/galley/reviewed_claims.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_form.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/panels/panel_tabs.h"
#include "ui/editor/section_presets.h"
#include "ui/editor/targets/target_meter.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"

#include <QAction>

namespace stet {

void Workspace::showKind()
{
    const ArticleContent now = content();
    QHash<QString, QString> prompts;
    for (const SectionPreset &section : m_watch->facts()->kind(now.kind).sections)
        prompts.insert(section.heading.in(now.language).toCaseFolded(),
                       section.prompt.in(now.language));
    m_editor->setPrompts(prompts);
    m_kindShown = now.kind;
    const Kind &kind = m_watch->facts()->kind(now.kind);
    m_form->setLimits(kind.headlineLimit, kind.dekLimit);
    showLength();
}

// A text that says nothing yet begins as the new kind's do.
void Workspace::kindChosen()
{
    const ArticleContent now = content();
    const auto facts = m_watch->facts();
    const bool untouched = now.body.trimmed().isEmpty() ||
                           now.body == beginningOf(facts->kind(m_kindShown), now.language);
    if (untouched && !m_loading && !m_editor->isReadOnly())
        m_editor->mirror().replaceWith(beginningOf(facts->kind(now.kind), now.language));
    showKind();
}

void Workspace::showLength()
{
    const ArticleContent now = content();
    const std::shared_ptr<const PageOutcome> page = m_pipeline->newest();
    m_target->setLength(page ? page->length : TextLength(),
                        now.target.isSet() ? now.target : m_watch->facts()->kind(now.kind).target);
}

void Workspace::insertSections()
{
    if (m_editor->isReadOnly())
        return;
    const ArticleContent now = content();
    const QString body =
        withSections(now.body, sectionHeadings(m_watch->facts()->kind(now.kind), now.language));
    if (body == now.body)
        Q_EMIT statusMessage(tr("All sections of this kind are there already."));
    else
        m_editor->mirror().replaceWith(body);
    m_editor->setFocus(Qt::OtherFocusReason);
}

QAction *Workspace::claimRowsAction()
{
    QAction *action = makeArticleCommand(QStringLiteral("claimRows"), this);
    action->setPriority(QAction::LowPriority);
    connect(action, &QAction::triggered, this, &Workspace::insertClaimRows);
    m_details->setClaimAction(action);
    return action;
}

// Others' claims are checked in the fact table, where every word is covered; the rows' names are
// what makes the page tell machines of them.
void Workspace::insertClaimRows()
{
    if (m_editor->isReadOnly())
        return;
    const QString tag = content().language;
    const auto facts = m_watch->facts();
    const Languages &languages = facts->languages ? *facts->languages : m_languages;
    m_undo->endStep();
    m_panels->setCurrentWidget(m_details);
    m_details->addFacts(reviewedClaimRows(languages.forTag(tag)));
}

} // namespace stet
