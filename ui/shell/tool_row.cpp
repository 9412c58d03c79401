// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tool_row.h"

#include "ui/shell/publish_actions.h"
#include "ui/shell/shell_actions.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace stet {

namespace {

// A push button that is one of the window's commands.
QPushButton *
commandButton(QAction *action, const QString &text, QWidget *parent, const QString &icon = {})
{
    // Qt sets an icon too close to the words.
    auto *button = new QPushButton(icon.isEmpty() ? text : u' ' + text, parent);
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon));
    button->setObjectName(QStringLiteral("tool:") + action->text());
    const auto follow = [button, action] {
        QString tip = action->text();
        tip.remove(u'&');
        if (!action->shortcut().isEmpty())
            tip +=
                QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        button->setToolTip(tip);
        button->setEnabled(action->isEnabled());
    };
    follow();
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

// Where letters are this large the formats need the room.
constexpr double largeText = 1.4;

// The button says what it would do, in the words of the moment; in large letters in few.
QPushButton *publishButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QStringLiteral("toolPublish"));
    const auto follow = [button, action] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(textScale() < largeText ? action->iconText()
                                                : action->text().remove(u'&'));
        button->setToolTip(
            plainToolTip(keys.isEmpty() ? action->toolTip()
                                        : QStringLiteral("%1 (%2)").arg(action->toolTip(), keys)));
        button->setAccessibleDescription(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    fitToText(*button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace

ToolRow::ToolRow(ShellActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_search(new SearchField(this))
{
    setObjectName(QStringLiteral("toolRow"));
    setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(makeDeskTools(actions));
    m_stack->addWidget(makeArticleTools(actions));
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(12, 6, 12, 7);
    all->addWidget(m_stack);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QWidget *ToolRow::makeDeskTools(ShellActions &actions)
{
    auto *tools = new QWidget(m_stack);
    QPushButton *newArticle = commandButton(actions.newArticle, tr("New article"), tools);
    newArticle->setProperty("primary", true);
    QPushButton *import = commandButton(actions.import, tr("Import…"), tools);
    QPushButton *publish =
        commandButton(actions.publish, tr("Publish the site…"), tools, QStringLiteral("publish"));

    m_search->setParent(tools);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search articles and sources"));
    m_search->setAccessibleName(tr("Search articles and sources"));
    m_search->setMaxLength(400);
    m_search->setMinimumWidth(220);
    fitToText(*m_search, [this] { m_search->setMaximumWidth(withText(380)); });
    const auto showKeys = [this, find = actions.find] {
        const QKeySequence keys = find->shortcut();
        const QString tip = m_search->placeholderText() + QStringLiteral(": ") +
                            tr("Words, “a phrase” or the beginning of a word with *");
        m_search->setKeys(keys);
        m_search->setToolTip(keys.isEmpty() ? tip
                                            : QStringLiteral("%1 (%2)").arg(
                                                  tip, keys.toString(QKeySequence::NativeText)));
    };
    showKeys();
    connect(actions.find, &QAction::changed, m_search, showKeys);
    connect(m_search, &QLineEdit::textChanged, this, &ToolRow::searchEdited);
    connect(m_search, &SearchField::left, this, &ToolRow::searchLeft);

    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(newArticle);
    row->addWidget(import);
    row->addStretch(1);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(publish);
    setTabOrder(newArticle, import);
    setTabOrder(import, m_search);
    setTabOrder(m_search, publish);
    return tools;
}

QWidget *ToolRow::makeArticleTools(ShellActions &actions)
{
    auto *tools = new QWidget(m_stack);
    m_back = commandButton(actions.backToDesk, tr("Desk"), tools, QStringLiteral("desk"));
    m_back->setProperty("flat", true);
    QPushButton *review = commandButton(actions.review, tr("Fact-check"), tools);
    review->setCheckable(true);
    // F4 and the menu lead there all the same.
    fitToText(*review, [review] { review->setVisible(textScale() < largeText); });
    connect(actions.review, &QAction::changed, review, [review, action = actions.review] {
        review->setChecked(action->isChecked());
    });
    QPushButton *publish = publishButton(actions.publishing().publishAction(), tools);
    m_badges = new BadgeRow(tools);
    m_badges->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_format = new QHBoxLayout;
    m_format->setSpacing(5);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addLayout(m_format);
    row->addStretch(1);
    row->addWidget(m_badges);
    row->addWidget(review);
    row->addWidget(publish);
    return tools;
}

void ToolRow::showDeskTools()
{
    m_stack->setCurrentIndex(0);
}

void ToolRow::showArticleTools(const QList<QAction *> &formatActions)
{
    while (QLayoutItem *item = m_format->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *before = m_back;
    for (QAction *action : formatActions) {
        if (action->isSeparator()) {
            m_format->addSpacing(8);
            continue;
        }
        if (action->priority() == QAction::LowPriority)
            continue;
        auto *button = new QToolButton(m_stack->widget(1));
        button->setDefaultAction(action);
        if (action->menu() != nullptr)
            button->setPopupMode(QToolButton::InstantPopup);
        button->setProperty("boxed", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                           : Qt::ToolButtonIconOnly);
        m_format->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    m_stack->setCurrentIndex(1);
}

void ToolRow::showBadges(const std::vector<Badge> &badges)
{
    m_badges->setBadges(badges);
}

void ToolRow::setSearchPlace(const QString &place)
{
    m_search->setPlaceholderText(place);
    m_search->setAccessibleName(place);
}

void ToolRow::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ToolRow::setSearchText(const QString &text)
{
    m_search->setText(text);
}

QString ToolRow::searchText() const
{
    return m_search->text();
}

} // namespace stet
