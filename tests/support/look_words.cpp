// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/look_words.h"

#include "ui/widgets/command_spec.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QToolButton>

namespace stet::test {

namespace {

constexpr int MostRows = 60;
constexpr int LettersDescribed = 40;

/// Opens what Qt keeps for those who derive.
struct TabBarFace : QTabBar
{
    using QTabBar::tabSizeHint;
};

struct HeaderFace : QHeaderView
{
    using QHeaderView::sectionSizeFromContents;
};

QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const PlainLabel *>(&widget))
        return label->plainText();
    for (const char *property : {"text", "currentText", "placeholderText", "title"}) {
        const QString words = widget.property(property).toString();
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// A tool tip goes up to the next that has one.
bool isTold(const QWidget &widget, const QString &words)
{
    for (const QWidget *at = &widget; at != nullptr; at = at->parentWidget()) {
        if (!at->toolTip().isEmpty())
            return at->toolTip().contains(words.left(20).toHtmlEscaped()) ||
                   at->toolTip().contains(words.left(20));
    }
    return false;
}

QString trouble(const char *what, const QWidget &widget)
{
    return QString::fromLatin1(what) + QStringLiteral(": ") + describe(widget);
}

QStringList cutLabel(const QLabel &label)
{
    const QRect room = label.contentsRect();
    const auto *plain = qobject_cast<const PlainLabel *>(&label);
    if (plain != nullptr) {
        // It ends in dots where it has no room, and then says all by itself.
        const qsizetype shown = plain->fontMetrics()
                                    .elidedText(plain->plainText(), Qt::ElideRight, room.width())
                                    .size();
        if (!plain->hasHeightForWidth() &&
            shown < std::min<qsizetype>(6, plain->plainText().size()))
            return {trouble("nothing is left of the words", label)};
        return room.height() < label.fontMetrics().height() - 1
                   ? QStringList{trouble("words are cut off below", label)}
                   : QStringList();
    }
    if (label.text().isEmpty() && label.pixmap(Qt::ReturnByValue).isNull())
        return {};
    if (!label.wordWrap())
        return label.width() < label.sizeHint().width()
                   ? QStringList{trouble("words are cut off", label)}
                   : QStringList();
    const int needed =
        label.fontMetrics()
            .boundingRect(QRect(0, 0, room.width(), 1), Qt::TextWordWrap, label.text())
            .width();
    QStringList troubles;
    if (needed > room.width() + 1)
        troubles.append(trouble("a word is longer than its label", label));
    if (label.heightForWidth(label.width()) > label.height())
        troubles.append(trouble("lines are cut off", label));
    return troubles;
}

QStringList cutButton(const QAbstractButton &button)
{
    const QSize needed = button.sizeHint();
    const bool isInField = qobject_cast<const QLineEdit *>(button.parentWidget()) != nullptr;
    if (isInField || (button.text().isEmpty() && button.icon().isNull()))
        return {};
    const bool smaller = button.width() < std::min(needed.width(), button.maximumWidth()) ||
                         button.height() + 1 < std::min(needed.height(), button.maximumHeight());
    return smaller ? QStringList{trouble("a button is smaller than its words", button) +
                                 QStringLiteral(" %1x%2 of %3x%4")
                                     .arg(button.width())
                                     .arg(button.height())
                                     .arg(needed.width())
                                     .arg(needed.height())}
                   : QStringList();
}

int roomOf(const QLineEdit &line)
{
    QStyleOptionFrame option;
    option.initFrom(&line);
    option.lineWidth = line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line);
    option.state |= QStyle::State_Sunken;
    const QRect room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    int width = room.width() - line.textMargins().left() - line.textMargins().right();
    for (const auto *icon : line.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (icon->isVisible())
            width -= icon->width();
    }
    constexpr int aroundText = 2; // QLineEdit's own, on each side
    return width - 2 * aroundText;
}

QStringList cutLine(const QLineEdit &line)
{
    QStringList troubles;
    const bool isNumber = qobject_cast<const QAbstractSpinBox *>(line.parentWidget()) != nullptr;
    const QString words = line.text().isEmpty() ? line.placeholderText()
                          : isNumber            ? line.text()
                                                : QString();
    if (line.fontMetrics().horizontalAdvance(words) > roomOf(line) && !isTold(line, words))
        troubles.append(trouble("words of a field are cut off", line));
    const bool isOfABox =
        qobject_cast<const QComboBox *>(line.parentWidget()) != nullptr || isNumber;
    const int least = isOfABox ? line.fontMetrics().height() : line.sizeHint().height() - 1;
    if (line.height() < least)
        troubles.append(trouble("a field is lower than its words", line));
    return troubles;
}

QStringList cutChoice(const QComboBox &box)
{
    if (box.isEditable())
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.currentText = box.currentText();
    option.subControls = QStyle::SC_All;
    const QRect room = box.style()->subControlRect(
        QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    const bool cut = box.fontMetrics().horizontalAdvance(box.currentText()) + icon > room.width() ||
                     box.fontMetrics().height() > room.height() + 1;
    return cut && !isTold(box, box.currentText()) ? QStringList{trouble("a choice is cut off", box)}
                                                  : QStringList();
}

QStringList cutTabs(const QTabBar &bar)
{
    QStringList troubles;
    for (int tab = 0; tab < bar.count(); ++tab) {
        const QRect place = bar.tabRect(tab);
        if (!bar.isTabVisible(tab))
            continue;
        if (place.width() < (bar.*&TabBarFace::tabSizeHint)(tab).width())
            troubles.append(trouble("the words of a tab are cut off", bar) + bar.tabText(tab));
        if (!bar.rect().contains(place))
            troubles.append(trouble("a tab is out of sight", bar) + bar.tabText(tab));
    }
    return troubles;
}

QStringList cutHeads(const QHeaderView &head)
{
    QStringList troubles;
    const QAbstractItemModel *model = head.model();
    for (int section = 0; model != nullptr && section < head.count(); ++section) {
        if (head.isSectionHidden(section) || head.orientation() == Qt::Vertical)
            continue;
        const QSize needed = (head.*&HeaderFace::sectionSizeFromContents)(section);
        const bool told =
            !model->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty();
        if ((needed.width() > head.sectionSize(section) && !told) ||
            needed.height() > head.height())
            troubles.append(trouble("the head of a column is cut off", head) + u' ' +
                            model->headerData(section, Qt::Horizontal).toString());
    }
    return troubles;
}

/// Rows that Qt's own delegate paints: another one knows how much it shows.
QStringList cutRows(const QAbstractItemView &view)
{
    QStringList troubles;
    const QAbstractItemModel *model = view.model();
    if (model == nullptr || qobject_cast<const QHeaderView *>(&view) != nullptr)
        return troubles;
    const int rows = std::min(model->rowCount(view.rootIndex()), MostRows);
    const int columns = model->columnCount(view.rootIndex());
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const QRect room = view.visualRect(index);
            const QString words = index.data().toString();
            if (room.isEmpty() || words.isEmpty())
                continue;
            if (room.height() < view.fontMetrics().height())
                troubles.append(trouble("a row is lower than its words", view) + u' ' + words);
            const bool plain = view.itemDelegateForIndex(index)->metaObject() ==
                               &QStyledItemDelegate::staticMetaObject;
            if (plain && view.sizeHintForIndex(index).width() > room.width() &&
                index.data(Qt::ToolTipRole).toString().isEmpty())
                troubles.append(trouble("a row's words are cut off", view) + u' ' + words);
        }
    }
    return troubles;
}

QStringList cutGroup(const QGroupBox &box)
{
    return box.fontMetrics().horizontalAdvance(plainCommandText(box.title())) > box.width()
               ? QStringList{trouble("the title of a group is cut off", box)}
               : QStringList();
}

} // namespace

QString describe(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    const QWidget *named = &widget;
    while (named->objectName().isEmpty() && named->parentWidget() != nullptr)
        named = named->parentWidget();
    name += (named == &widget ? QStringLiteral(" ") : QStringLiteral(" in ")) + named->objectName();
    const QString words = wordsOf(widget).left(LettersDescribed);
    return words.isEmpty() ? name : name + QStringLiteral(" “%1”").arg(words);
}

QStringList wordTroubles(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return cutLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return cutButton(*button);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return cutLine(*line);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return cutChoice(*box);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return cutTabs(*bar);
    if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        return cutHeads(*head);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return cutRows(*view);
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return cutGroup(*group);
    return {};
}

} // namespace stet::test
