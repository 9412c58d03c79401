// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/find_bar.h"

#include "ui/editor/article_commands.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/command_spec.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStyle>
#include <QToolButton>

namespace stet {

namespace {

constexpr int longestQuery = 1'000;
constexpr int leastBesideOptions = 200; // the field and three buttons
constexpr int leastResult = 100;        // "3 of 12", "Not found"
constexpr int optionGap = 3;
constexpr int longestReplacement = 10'000;

QString withKeys(const QString &text, const QString &keys)
{
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(5);
    column->addWidget(makeFindRow());
    m_replaceRow = makeReplaceRow();
    column->addWidget(m_replaceRow);
    hide();
}

QToolButton *FindBar::makeOption(const QString &command, const QString &text, QWidget *parent)
{
    QAction *action = makeArticleCommand(command, this);
    action->setCheckable(true);
    action->setIconText(text);
    const auto tellKeys = [action] {
        const QString tip =
            plainToolTip(withKeys(plainCommandText(action->text()),
                                  action->shortcut().toString(QKeySequence::NativeText)));
        if (action->toolTip() != tip)
            action->setToolTip(tip);
    };
    tellKeys();
    connect(action, &QAction::changed, this, tellKeys);
    connect(action, &QAction::toggled, this, &FindBar::queryEdited);
    addAction(action);
    m_optionActions.append(action);
    auto *button = new QToolButton(parent);
    button->setObjectName(command);
    button->setDefaultAction(action);
    button->setAccessibleName(plainCommandText(action->text()));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *
FindBar::makeStep(const QString &icon, const QString &name, const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(withKeys(name, keys)));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QList<QAction *> FindBar::optionActions() const
{
    return m_optionActions;
}

QWidget *FindBar::makeFindRow()
{
    auto *row = new QWidget(this);
    m_find = new QLineEdit(row);
    m_find->setObjectName(QStringLiteral("findText"));
    m_find->setPlaceholderText(tr("Find in this article"));
    m_find->setAccessibleName(tr("Find in this article"));
    m_find->setMaxLength(longestQuery);
    m_find->installEventFilter(this);
    m_options = new QWidget(row);
    m_case = makeOption(QStringLiteral("findCase"), QStringLiteral("Aa"), m_options);
    m_words = makeOption(QStringLiteral("findWords"), QStringLiteral("|w|"), m_options);
    m_pattern = makeOption(QStringLiteral("findPattern"), QStringLiteral(".*"), m_options);
    m_addresses = makeOption(QStringLiteral("findAddresses"), QStringLiteral("://"), m_options);
    m_result = new PlainLabel(m_options);
    makeSpeaker(*m_result);
    m_result->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_result->setObjectName(QStringLiteral("findResult"));
    m_result->setProperty("tone", QStringLiteral("muted"));
    QToolButton *previous =
        makeStep(QStringLiteral("chevron-up"), tr("Previous"), QStringLiteral("Shift+Enter"), row);
    QToolButton *next =
        makeStep(QStringLiteral("chevron-down"), tr("Next"), QStringLiteral("Enter"), row);
    QToolButton *close = makeStep(QStringLiteral("close"), tr("Close"), QStringLiteral("Esc"), row);
    close->setObjectName(QStringLiteral("findClose"));

    m_optionsRow = new FlowLayout(optionGap, m_options, FlowLayout::Rows::Filled);
    for (QToolButton *option : {m_case, m_words, m_pattern, m_addresses})
        m_optionsRow->addWidget(option);
    m_optionsRow->addWidget(m_result);
    m_line = new QGridLayout(row);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(3);
    m_line->addWidget(m_find, 0, 0);
    m_line->addWidget(m_options, 0, 1);
    int column = 2;
    for (QToolButton *button : {previous, next, close})
        m_line->addWidget(button, 0, column++);
    m_line->setColumnStretch(0, 3);
    m_line->setColumnStretch(1, 2);

    connect(m_find, &QLineEdit::textEdited, this, &FindBar::queryEdited);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    return row;
}

QWidget *FindBar::makeReplaceRow()
{
    auto *row = new QWidget(this);
    m_replacement = new QLineEdit(row);
    m_replacement->setObjectName(QStringLiteral("replaceText"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setToolTip(plainToolTip(
        tr("With a regular expression: $1 or \\1 for a group, $0 for all, \\n for a line break")));
    m_replacement->setMaxLength(longestReplacement);
    m_replacement->installEventFilter(this);
    m_replace = new QPushButton(tr("Replace"), row);
    m_replace->setObjectName(QStringLiteral("replaceOne"));
    m_replaceAll = new QPushButton(tr("Replace all"), row);
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    m_replaceAll->setToolTip(
        plainToolTip(withKeys(tr("Replace all"), QStringLiteral("Ctrl+Enter"))));

    auto *buttons = new QWidget(row);
    auto *pair = new QHBoxLayout(buttons);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(6);
    pair->addWidget(m_replace);
    pair->addWidget(m_replaceAll);
    auto *line = new FlowLayout(6, row, FlowLayout::Rows::Filled);
    line->addWidget(m_replacement);
    line->addWidget(buttons);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceWanted);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllWanted);
    return row;
}

// In a narrow pane, or with large text, the options stand below what is looked for.
void FindBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int options =
        m_optionsRow->rowWidth() - m_result->sizeHint().width() + withText(leastResult);
    const bool below = width() < options + withText(leastBesideOptions);
    m_options->setMinimumWidth(below ? 0 : options);
    if (below == m_optionsBelow)
        return;
    m_optionsBelow = below;
    m_line->addWidget(m_options, below ? 1 : 0, below ? 0 : 1, 1, below ? 5 : 1);
    m_line->setColumnStretch(1, below ? 0 : 2);
}

void FindBar::open(Extent extent, const QString &text)
{
    m_replaceRow->setVisible(extent == Extent::Replace);
    show();
    if (!text.isEmpty())
        m_find->setText(text);
    const bool onToReplacement = extent == Extent::Replace && !m_find->text().isEmpty();
    QLineEdit *field = onToReplacement ? m_replacement : m_find;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    Q_EMIT queryEdited();
}

FindQuery FindBar::query() const
{
    return {m_find->text(),
            m_case->isChecked(),
            m_words->isChecked(),
            m_pattern->isChecked(),
            m_addresses->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

void FindBar::showResult(const QString &text, Tone tone)
{
    if (text != m_result->plainText()) {
        m_result->setPlainText(text);
        announce(*m_result);
    }
    m_result->setToolTip(plainToolTip(text));
    const QString wanted = tone == Tone::Fault ? QStringLiteral("late") : QStringLiteral("muted");
    if (m_result->property("tone").toString() == wanted)
        return;
    m_result->setProperty("tone", wanted);
    m_result->style()->unpolish(m_result);
    m_result->style()->polish(m_result);
}

void FindBar::setCanReplace(bool can)
{
    m_replace->setEnabled(can);
    m_replaceAll->setEnabled(can);
    m_replacement->setEnabled(can);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QFrame::eventFilter(watched, event);
    const Qt::KeyboardModifiers with = key->modifiers() & ~Qt::KeypadModifier;
    if (with == Qt::ShiftModifier)
        Q_EMIT previousWanted();
    else if (with == Qt::ControlModifier && m_replaceRow->isVisible())
        Q_EMIT replaceAllWanted();
    else if (with == Qt::NoModifier && watched == m_replacement)
        Q_EMIT replaceWanted();
    else if (with == Qt::NoModifier)
        Q_EMIT nextWanted();
    return true;
}

} // namespace stet
