// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_look.h"
#include "ui/editor/focus_run.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace stet {

class ArticleForm;
class MarkdownEditor;
class WritingTaste;

/// How an open article looks while it is written (zoom, font, line width, focus mode), with the
/// commands for it. What is chosen is the user's. Owned by the workspace; UI
/// thread.
class WritingView : public QObject
{
    Q_OBJECT

public:
    WritingView(ArticleForm &form,
                MarkdownEditor &editor,
                std::function<const Language &()> language,
                WritingTaste &taste,
                QWidget *workspace);
    ~WritingView() override;

    /// The language's marks are put in the place of those on the keyboard.
    [[nodiscard]] bool isTypographic() const;

    /// For the View menu. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;

    [[nodiscard]] const EditorLook &look() const;
    [[nodiscard]] FocusMode focusMode() const;

Q_SIGNALS:
    /// A mark was replaced; what is typed next is a step of its own.
    void markReplaced();

private:
    void buildActions();
    void buildTypography();
    void buildWidths();
    void buildFocus();
    void follow();
    void setFocusMode(FocusMode mode);
    void chooseFont();
    void light();

    QWidget &m_workspace;
    ArticleForm &m_form;
    MarkdownEditor &m_editor;
    std::function<const Language &()> m_language;
    WritingTaste &m_taste;
    std::unique_ptr<QMenu> m_widths;
    std::unique_ptr<QMenu> m_focusMenu;
    QList<QAction *> m_actions;
    QAction *m_typographic = nullptr;
    QList<QAction *> m_modes; // in the order of FocusMode
    QList<QAction *> m_widthActions;
    FocusMode m_mode = FocusMode::Off;
    FocusMode m_lastMode = FocusMode::Paragraph; // what the key brings back
};

} // namespace stet
