// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_actions.h"

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
    const char *text;
    const char *shortText; ///< on a button without an icon
    const char *icon;
    const char *keys;
    std::function<void(MarkdownEditor &)> run;
};

QAction *makeAction(const EditorCommand &command, MarkdownEditor &editor, QObject *owner)
{
    auto *action = new QAction(actionText(command.text), owner);
    action->setObjectName(QString::fromLatin1(command.name));
    if (*command.shortText)
        action->setIconText(actionText(command.shortText));
    if (*command.icon)
        action->setIcon(themedIcon(QString::fromLatin1(command.icon)));
    if (*command.keys)
        action->setShortcut(QKeySequence(QString::fromLatin1(command.keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QString tip = actionText(command.text);
    if (*command.keys)
        tip += QStringLiteral(" (") + action->shortcut().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
    if (command.run)
        QObject::connect(action, &QAction::triggered, &editor, [&editor, run = command.run] {
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

QList<QAction *> makeEditorActions(MarkdownEditor &editor, QObject *owner)
{
    using Editor = MarkdownEditor;
    const auto make = [&](const EditorCommand &command) {
        return makeAction(command, editor, owner);
    };
    // clang-format off
    return {
        make({"bold", QT_TRANSLATE_NOOP("stet::EditorActions", "Bold"), "", "bold", "Ctrl+B",
              [](Editor &e) { e.toggleMark(InlineMark::Bold); }}),
        make({"italic", QT_TRANSLATE_NOOP("stet::EditorActions", "Italic"), "", "italic", "Ctrl+I",
              [](Editor &e) { e.toggleMark(InlineMark::Italic); }}),
        makeSeparator(owner),
        make({"heading2", QT_TRANSLATE_NOOP("stet::EditorActions", "Heading 2"),
              QT_TRANSLATE_NOOP("stet::EditorActions", "H2"), "", "Ctrl+2",
              [](Editor &e) { e.toggleHeading(2); }}),
        make({"heading3", QT_TRANSLATE_NOOP("stet::EditorActions", "Heading 3"),
              QT_TRANSLATE_NOOP("stet::EditorActions", "H3"), "", "Ctrl+3",
              [](Editor &e) { e.toggleHeading(3); }}),
        make({"quote", QT_TRANSLATE_NOOP("stet::EditorActions", "Quotation"), "", "quote", "Ctrl+Shift+9",
              [](Editor &e) { e.togglePrefix(LinePrefix::Quote); }}),
        make({"list", QT_TRANSLATE_NOOP("stet::EditorActions", "List"), "", "list", "Ctrl+Shift+8",
              [](Editor &e) { e.togglePrefix(LinePrefix::Bullet); }}),
        make({"numbers", QT_TRANSLATE_NOOP("stet::EditorActions", "Numbered list"), "", "list-numbered",
              "Ctrl+Shift+7", [](Editor &e) { e.togglePrefix(LinePrefix::Number); }}),
        makeSeparator(owner),
        make({"link", QT_TRANSLATE_NOOP("stet::EditorActions", "Link"), "", "link", "Ctrl+K",
              [](Editor &e) { e.insertLink(); }}),
        make({"cite", QT_TRANSLATE_NOOP("stet::EditorActions", "Cite…"),
              QT_TRANSLATE_NOOP("stet::EditorActions", "Cite"), "", "Ctrl+Shift+C", {}}),
        make({"picture", QT_TRANSLATE_NOOP("stet::EditorActions", "Picture…"), "", "image",
              "Ctrl+Shift+I", {}}),
        make({"sections", QT_TRANSLATE_NOOP("stet::EditorActions", "Insert sections of the kind"),
              QT_TRANSLATE_NOOP("stet::EditorActions", "Sections"), "", "", {}}),
    };
    // clang-format on
}

} // namespace stet
