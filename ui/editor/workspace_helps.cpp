// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that helps with the words: spelling and fixes.
#include "core/desk/desk_session.h"
#include "core/desk/settings.h"
#include "ui/editor/article_form.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/fixes/problem_fixes.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/spelling/spelling.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"

#include <QMenu>

namespace stet {

void Workspace::buildSpelling(WritingTaste &taste)
{
    SpellingDoor door;
    door.addWord = [this](const QString &word) {
        addDeskWord(word);
    };
    door.endStep = [this] {
        m_undo->endStep();
    };
    door.otherFixes = [this](QMenu &menu) {
        offerFixes(menu);
    };
    QList<ProseField *> fields;
    for (const DraftField field : {DraftField::Headline, DraftField::Dek})
        fields << qobject_cast<ProseField *>(m_form->field(field));
    m_spelling = new Spelling(std::move(door), *m_editor, fields, taste, this);
    connect(m_spelling, &Spelling::said, this, &Workspace::statusMessage);
    addActions(m_spelling->actions());
}

void Workspace::addDeskWord(const QString &word)
{
    Settings(m_session).addWord(word).then(this, [this, word](const Result<DeskSettings> &kept) {
        if (!kept) {
            Q_EMIT errorRaised(kept.error(), tr("add this word"));
            return;
        }
        m_spelling->setDeskWords(kept->words);
        Q_EMIT statusMessage(tr("“%1” is one of the desk's words now.").arg(word.left(60)));
    });
}

void Workspace::offerFixes(QMenu &menu)
{
    const QString body = m_editor->mirror().text();
    const qsizetype caret = m_editor->textCursor().position();
    for (const Problem &problem : m_problems->problemsAt(caret)) {
        for (const ProblemFix &fix : fixesOf(problem, body)) {
            connect(menu.addAction(fixText(problem, fix).replace(u'&', QStringLiteral("&&"))),
                    &QAction::triggered,
                    this,
                    [this, fix] {
                        m_undo->endStep();
                        if (fix.what == ProblemFix::What::EnterSource) {
                            Source source;
                            source.key = fix.words;
                            enterSource(source);
                        } else if (fix.what == ProblemFix::What::GoTo) {
                            m_editor->goTo(fix.place.start, fix.place.length);
                        } else {
                            m_editor->replaceRange(fix.place.start, fix.place.length, fix.words);
                        }
                        m_undo->endStep();
                    });
        }
    }
}

void Workspace::enterSource(const Source &source)
{
    const QRect caret = m_editor->cursorRect();
    m_citePopup->enter(QRect(m_editor->viewport()->mapToGlobal(caret.topLeft()), caret.size()),
                       source);
}

} // namespace stet
