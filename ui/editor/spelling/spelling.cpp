// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/spelling.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/prose_line.h"
#include "ui/editor/spelling/line_seeker.h"
#include "ui/editor/spelling/line_spelling.h"
#include "ui/editor/spelling/spell_round.h"
#include "ui/editor/spelling/speller.h"
#include "ui/editor/spelling/spelt_line.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/writing_taste.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTextBlock>

#include <utility>

namespace stet {

namespace {

QString wordIn(const QPlainTextEdit &field, const TextRange &place)
{
    const QTextBlock block = field.document()->findBlock(static_cast<int>(place.start));
    return block.text().mid(place.start - block.position(), place.length);
}

/// As an action's text, in which an ampersand would be a key.
QString shown(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

Spelling::Spelling(SpellingDoor door,
                   MarkdownEditor &editor,
                   const QList<ProseField *> &fields,
                   DetailsPanel &details,
                   WritingTaste &taste,
                   QWidget &workspace)
    : QObject(&workspace)
    , m_door(std::move(door))
    , m_editor(editor)
    , m_taste(taste)
    , m_speller(new Speller(this))
    , m_check(makeArticleCommand(QStringLiteral("checkSpelling"), this))
    , m_fix(makeArticleCommand(QStringLiteral("fix"), this))
    , m_next(makeArticleCommand(QStringLiteral("nextMisspelling"), this))
{
    watch(editor, SpellGround::Markdown);
    for (ProseField *field : fields) {
        watch(*field, SpellGround::Prose);
        field->viewport()->installEventFilter(this);
    }
    for (QLineEdit *one : workspace.findChildren<QLineEdit *>()) {
        if (QLineEdit *line = proseLine(one, workspace))
            watchLine(*line);
    }
    connect(qApp, &QApplication::focusChanged, this, [this, &workspace](QWidget *, QWidget *now) {
        if (QLineEdit *line = proseLine(now, workspace))
            watchLine(*line);
    });
    buildRound(details);
    for (RowTable *table : details.tables())
        markCells(*table);
    m_check->setCheckable(true);
    connect(m_check, &QAction::toggled, &m_taste, &WritingTaste::setSpellingChecked);
    connect(&m_taste, &WritingTaste::changed, this, &Spelling::follow);
    connect(m_fix, &QAction::triggered, this, &Spelling::fixAtCaret);
    connect(m_next, &QAction::triggered, this, &Spelling::seekNext);
    connect(m_speller, &Speller::suggested, this, &Spelling::showSuggestions);
    connect(m_speller, &Speller::lacking, this, [this](const QString &tag) {
        Q_EMIT said(tr("This computer has no dictionary for “%1”: its spelling is not checked.")
                        .arg(tag.left(40)));
    });
    connect(&m_editor, &MarkdownEditor::menuOpening, this, [this](QMenu *menu, int position) {
        const std::optional<TextRange> word = m_watches.first()->misspeltAt(position);
        if (word && !m_editor.isReadOnly())
            offer(*menu, *m_watches.first(), *word, menu->actions().value(0));
    });
    follow();
}

SpellWatch *Spelling::watch(QPlainTextEdit &field, SpellGround ground)
{
    auto *marks = field.findChild<TextMarks *>();
    auto *made = new SpellWatch(field, *marks, ground, *m_speller);
    m_watches.append(made);
    return made;
}

void Spelling::buildRound(DetailsPanel &details)
{
    // The text is the first that is watched, and stands behind headline and dek.
    auto *lines = new LineSeeker(details, *m_speller, this);
    m_round = new SpellRound(m_watches.mid(1) + m_watches.mid(0, 1), *lines, this);
    connect(m_round, &SpellRound::nothingFound, this, [this] {
        Q_EMIT said(tr("No misspelt word is found."));
    });
    connect(lines,
            &LineSeeker::found,
            &details,
            [this, &details](const DetailsLine &line, const TextRange &word) {
                m_door.showDetails();
                details.choose(line, word);
            });
}

void Spelling::markCells(RowTable &table)
{
    table.setMarks([this](const QString &words) {
        return m_taste.isSpellingChecked() ? misspeltWords(words, *m_speller)
                                           : std::vector<TextRange>();
    });
    const auto paint = [view = table.viewport()] {
        view->update();
    };
    connect(m_speller, &Speller::judged, table.viewport(), paint);
    connect(&m_taste, &WritingTaste::changed, table.viewport(), paint);
}

void Spelling::watchLine(QLineEdit &line)
{
    m_lines.removeIf([](const QPointer<LineSpelling> &one) { return one.isNull(); });
    if (lineOf(&line) != nullptr)
        return;
    auto *made = new LineSpelling(line, *m_speller);
    made->setChecked(m_taste.isSpellingChecked());
    line.installEventFilter(this);
    m_lines.append(made);
}

LineSpelling *Spelling::lineOf(const QObject *field) const
{
    for (LineSpelling *line : m_lines) {
        if (line != nullptr && &line->field() == field)
            return line;
    }
    return nullptr;
}

void Spelling::follow()
{
    const bool checked = m_taste.isSpellingChecked();
    m_check->setChecked(checked);
    for (SpellWatch *watch : std::as_const(m_watches))
        watch->setChecks(checked ? SpellWatch::Checks::On : SpellWatch::Checks::Off);
    for (LineSpelling *line : std::as_const(m_lines)) {
        if (line != nullptr)
            line->setChecked(checked);
    }
}

void Spelling::setLanguage(const QString &tag)
{
    m_speller->setLanguage(tag);
}

void Spelling::setDeskWords(const QStringList &words)
{
    m_deskWords = words;
    m_speller->setDeskWords(words);
}

const QStringList &Spelling::deskWords() const
{
    return m_deskWords;
}

QList<QAction *> Spelling::actions() const
{
    return {m_check, m_next, m_fix};
}

QAction *Spelling::fixAction() const
{
    return m_fix;
}

// The menu of headline, dek and lines is Qt's: a misspelt word there has one of its own.
bool Spelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    if (LineSpelling *line = lineOf(watched)) {
        QLineEdit &field = line->field();
        const int place = asked->reason() == QContextMenuEvent::Keyboard
                              ? field.cursorPosition()
                              : field.cursorPositionAt(asked->pos());
        const std::optional<TextRange> word = line->misspeltAt(place);
        if (!word || field.isReadOnly())
            return false;
        auto *menu = new QMenu(&field);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerInLine(*menu, *line, *word);
        menu->popup(asked->globalPos());
        return true;
    }
    for (SpellWatch *watch : std::as_const(m_watches)) {
        QPlainTextEdit &field = watch->field();
        if (field.viewport() != watched || field.isReadOnly())
            continue;
        const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
        const QTextCursor place =
            byKey ? field.textCursor() : field.cursorForPosition(asked->pos());
        const std::optional<TextRange> word = watch->misspeltAt(place.position());
        if (!word)
            return false;
        auto *menu = new QMenu(&field);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offer(*menu, *watch, *word, nullptr);
        menu->popup(asked->globalPos());
        return true;
    }
    return false;
}

void Spelling::seekNext()
{
    if (m_taste.isSpellingChecked())
        m_round->goOn();
    else
        Q_EMIT said(tr("Spelling is not checked; it is switched on first."));
}

void Spelling::fixAtCaret()
{
    QWidget *const field = QApplication::focusWidget();
    if (field == nullptr)
        return;
    auto *menu = new QMenu(field);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("fixMenu"));
    fillFixes(*menu, *field);
    if (menu->isEmpty()) {
        delete menu;
        Q_EMIT said(tr("There is nothing to fix at the caret."));
        return;
    }
    const auto *text = qobject_cast<QPlainTextEdit *>(field);
    const QWidget *on = text != nullptr ? text->viewport() : field;
    const QRect caret = text != nullptr ? text->cursorRect()
                                        : field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    menu->popup(on->mapToGlobal(caret.bottomLeft() + QPoint(0, 2)));
    // Enter mends; where a word is looked up, its first suggestion waits for Enter.
    if (menu->actions().first()->isEnabled())
        menu->setActiveAction(menu->actions().first());
}

void Spelling::fillFixes(QMenu &menu, QWidget &field)
{
    if (const LineSpelling *line = lineOf(&field)) {
        const std::optional<TextRange> word = line->misspeltAt(line->field().cursorPosition());
        if (word && !line->field().isReadOnly())
            offerInLine(menu, *line, *word);
        return;
    }
    for (const SpellWatch *watch : std::as_const(m_watches)) {
        if (&watch->field() != &field || watch->field().isReadOnly())
            continue;
        if (const auto word = watch->misspeltAt(watch->field().textCursor().position()))
            offer(menu, *watch, *word, nullptr);
        if (&field == &m_editor)
            m_door.otherFixes(menu);
    }
}

void Spelling::offer(QMenu &menu, const SpellWatch &watch, const TextRange &word, QAction *before)
{
    const QString text = wordIn(watch.field(), word);
    const QPointer<QPlainTextEdit> field = &watch.field();
    offerWords(menu, text, before);
    m_offer.put = [this, field, text, start = int(word.start)](const QString &right) {
        if (field)
            replace(*field, text, right, start);
    };
    m_speller->askSuggestions(dictionaryForm(text));
}

void Spelling::offerInLine(QMenu &menu, const LineSpelling &line, const TextRange &word)
{
    const QString text = line.field().text().mid(word.start, word.length);
    const QPointer<QLineEdit> field = &line.field();
    offerWords(menu, text, nullptr);
    m_offer.put = [this, field, text, start = int(word.start)](const QString &right) {
        if (field)
            replaceInLine(*field, text, right, start);
    };
    m_speller->askSuggestions(dictionaryForm(text));
}

void Spelling::offerWords(QMenu &menu, const QString &text, QAction *before)
{
    auto *looking = new QAction(tr("Looking for words…"), &menu);
    looking->setEnabled(false);
    auto *add = new QAction(tr("Add “%1” to the desk's words").arg(shown(text)), &menu);
    add->setObjectName(QStringLiteral("addWord"));
    connect(add, &QAction::triggered, this, [this, text] { m_door.addWord(dictionaryForm(text)); });
    auto *separator = new QAction(&menu);
    separator->setSeparator(true);
    menu.insertActions(before, {looking, add, separator});
    m_offer = {&menu, looking, text, {}};
}

void Spelling::showSuggestions(const QString &word, const QStringList &suggestions)
{
    if (!m_offer.menu || !m_offer.place || dictionaryForm(m_offer.word) != word)
        return;
    const Offer offer = std::exchange(m_offer, {});
    if (suggestions.isEmpty()) {
        offer.place->setText(tr("No dictionary word is like it"));
        return;
    }
    QList<QAction *> words;
    for (const QString &suggestion : suggestions) {
        auto *action = new QAction(shown(suggestion), offer.menu);
        action->setObjectName(QStringLiteral("suggestion"));
        action->setData(suggestion);
        connect(
            action, &QAction::triggered, this, [put = offer.put, suggestion] { put(suggestion); });
        words << action;
    }
    offer.menu->insertActions(offer.place, words);
    const bool atFirst = !offer.menu->activeAction();
    offer.menu->removeAction(offer.place);
    if (atFirst)
        offer.menu->setActiveAction(words.first());
}

void Spelling::replace(QPlainTextEdit &field, const QString &wrong, const QString &right, int start)
{
    const bool there = wordIn(field, {start, wrong.size()}) == wrong;
    if (!there || field.isReadOnly())
        return;
    QTextCursor cursor(field.document());
    cursor.setPosition(start);
    cursor.setPosition(start + static_cast<int>(wrong.size()), QTextCursor::KeepAnchor);
    m_door.endStep();
    cursor.insertText(right);
    m_door.endStep();
    field.setTextCursor(cursor);
    field.setFocus(Qt::OtherFocusReason);
}

void Spelling::replaceInLine(QLineEdit &field,
                             const QString &wrong,
                             const QString &right,
                             int start)
{
    if (field.text().mid(start, wrong.size()) != wrong || field.isReadOnly())
        return;
    m_door.endStep();
    field.setSelection(start, int(wrong.size()));
    field.insert(right);
    m_door.endStep();
    field.setFocus(Qt::OtherFocusReason);
}

} // namespace stet
