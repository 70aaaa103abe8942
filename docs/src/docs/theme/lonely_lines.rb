# Where the end of a page may cut a box of code or text: not so that only a line or two of it stand
# on one of the pages. Such a box goes to the next page as a whole, unless that would leave too much
# of this page empty, or its heading alone. A box inside a box stays where it is.
require 'asciidoctor-pdf'

module LonelyLines
  # What must stand on each page, in points: four lines of code and the edge of their box.
  LEAST = 46

  # The share of a page that may be left empty for it.
  MOST_EMPTY = 0.4

  def arrange_block(node, &block)
    node.set_option 'unbreakable' if leaves_lonely_lines? node, &block
    super
  end

  private

  def leaves_lonely_lines?(node, &block)
    return false if scratch? || at_page_top? || cursor > bounds.height * MOST_EMPTY
    return false unless node.parent.context == :section && node.parent.blocks.first != node

    extent = trial_extent node, &block
    return false unless extent.to.page == extent.from.page + 1

    extent.from.cursor < LEAST || bounds.height - extent.to.cursor < LEAST
  end

  # Where the box would begin and end if it were set here.
  def trial_extent(node, &block)
    document = node.document
    dry_run onto: [self, false] do
      push_scratch document
      instance_exec(&block)
    ensure
      pop_scratch document
    end
  end
end

Asciidoctor::PDF::Converter.prepend LonelyLines
