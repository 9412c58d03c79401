// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_actions.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/markdown_editor.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>

#include <functional>

namespace stet {

namespace {

QString actionText(const char *text)
{
    return QCoreApplication::translate("stet::EditorActions", text);
}

struct EditorCommand
{
    const char *name;
    const char *shortText; ///< on a button without an icon
    const char *icon;
    std::function<void(MarkdownEditor &)> run;
};

QAction *makeAction(const EditorCommand &command,
                    MarkdownEditor &editor,
                    const std::function<bool()> &isTextAtHand,
                    QObject *owner)
{
    QAction *action = makeArticleCommand(QString::fromLatin1(command.name), owner);
    if (*command.shortText)
        action->setIconText(actionText(command.shortText));
    if (*command.icon)
        action->setIcon(themedIcon(QString::fromLatin1(command.icon)));
    QString tip = action->text();
    if (!action->shortcut().isEmpty())
        tip += QStringLiteral(" (") + action->shortcut().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
    if (command.run)
        QObject::connect(
            action, &QAction::triggered, &editor, [&editor, isTextAtHand, run = command.run] {
                if (!isTextAtHand())
                    return;
                if (!editor.isReadOnly())
                    run(editor);
                editor.setFocus(Qt::OtherFocusReason);
            });
    return action;
}

QAction *makeSeparator(QObject *owner)
{
    auto *separator = new QAction(owner);
    separator->setSeparator(true);
    return separator;
}

} // namespace

QList<QAction *>
makeEditorActions(MarkdownEditor &editor, const std::function<bool()> &isTextAtHand, QObject *owner)
{
    using Editor = MarkdownEditor;
    const auto make = [&](const EditorCommand &command) {
        return makeAction(command, editor, isTextAtHand, owner);
    };
    // clang-format off
    return {
        make({"bold", "", "bold", [](Editor &e) { e.toggleMark(InlineMark::Bold); }}),
        make({"italic", "", "italic", [](Editor &e) { e.toggleMark(InlineMark::Italic); }}),
        makeSeparator(owner),
        make({"heading2",
              QT_TRANSLATE_NOOP("stet::EditorActions", "H2"), "", [](Editor &e) { e.toggleHeading(2); }}),
        make({"heading3",
              QT_TRANSLATE_NOOP("stet::EditorActions", "H3"), "", [](Editor &e) { e.toggleHeading(3); }}),
        make({"quote", "", "quote", [](Editor &e) { e.togglePrefix(LinePrefix::Quote); }}),
        make({"list", "", "list", [](Editor &e) { e.togglePrefix(LinePrefix::Bullet); }}),
        make({"numbers", "", "list-numbered", [](Editor &e) { e.togglePrefix(LinePrefix::Number); }}),
        makeSeparator(owner),
        make({"link", "", "link", [](Editor &e) { e.insertLink(); }}),
        make({"cite",
              QT_TRANSLATE_NOOP("stet::EditorActions", "Cite"), "", {}}),
        make({"picture", "", "image", {}}),
        make({"sections",
              QT_TRANSLATE_NOOP("stet::EditorActions", "Sections"), "", {}}),
    };
    // clang-format on
}

} // namespace stet
