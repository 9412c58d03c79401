// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/render/page.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace stet {

class MarkdownEditor;
class PreviewView;

/// Keeps editor and preview at the same place, both ways, by the blocks of the text: scrolling,
/// the caret, and clicks in the preview. Lives on the UI thread beside both.
class PaneSync : public QObject
{
    Q_OBJECT

public:
    PaneSync(MarkdownEditor &editor, PreviewView &preview, QObject *parent);

    /// What the preview shows, and the galley that it was made of: its ranges lead into the editor.
    void setShown(std::shared_ptr<const Galley> galley, std::shared_ptr<const Page> page);

    /// Id of the block that holds the caret; empty where there is none.
    [[nodiscard]] QByteArray caretBlock() const;

Q_SIGNALS:
    /// A part of the page that does not come from the text was clicked.
    void headClicked();

private:
    void editorScrolled();
    void previewScrolled(const QString &part, double past);
    void previewClicked(const QString &part, int textOffset);
    void caretMoved();

    MarkdownEditor &m_editor;
    PreviewView &m_preview;
    std::shared_ptr<const Galley> m_galley;
    std::shared_ptr<const Page> m_page;
    QElapsedTimer m_scrolledByUs; // the editor's scrolling is not the reader's just after
    QByteArray m_caretBlock;
};

} // namespace stet
